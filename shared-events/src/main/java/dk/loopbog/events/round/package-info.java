/**
 * A round is a period of about half a year in which learning groups work; it says how many meetings are expected of a
 * group and in which form they report.
 */
@NullMarked
package dk.loopbog.events.round;

import org.jspecify.annotations.NullMarked;
