/**
 * Learning groups: who is in them, the project, the learning goals, and the loop of action, learning and adjusted action.
 */
@NullMarked
package dk.loopbog.command.group;

import org.jspecify.annotations.NullMarked;
