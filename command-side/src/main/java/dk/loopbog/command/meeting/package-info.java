/** Scheduling, moving, cancelling and holding a group's learning meetings, and who chairs and takes minutes. */
@NullMarked
package dk.loopbog.command.meeting;

import org.jspecify.annotations.NullMarked;
