/** Planning, rescheduling and closing rounds. */
@NullMarked
package dk.loopbog.command.round;

import org.jspecify.annotations.NullMarked;
