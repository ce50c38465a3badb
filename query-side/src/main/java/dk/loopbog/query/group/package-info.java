/** The learning group's own page: project, goals, the chain of action, learning and adjusted action, meetings, minutes and feedback. */
@NullMarked
package dk.loopbog.query.group;

import org.jspecify.annotations.NullMarked;
