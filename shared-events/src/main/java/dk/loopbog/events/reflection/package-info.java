/**
 * A reflection that a group wrote together from a shared discussion outside its meetings.
 */
@NullMarked
package dk.loopbog.events.reflection;

import org.jspecify.annotations.NullMarked;
