/**
 * The settings that the processes are started with: one table of all of them, by which a start is checked and the documentation
 * is compared. Both sides read the same environment, so that the table stands where both can reach it.
 */
@NullMarked
package dk.loopbog.events.settings;

import org.jspecify.annotations.NullMarked;
