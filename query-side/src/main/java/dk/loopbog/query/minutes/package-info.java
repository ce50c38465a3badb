/** Where a group writes the minutes of a meeting, and revises them with another version before one's eyes. They are read in {@code submission}. */
@NullMarked
package dk.loopbog.query.minutes;

import org.jspecify.annotations.NullMarked;
