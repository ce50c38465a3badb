/** Logbook entries: one person's reflections, revised and shared by their author. */
@NullMarked
package dk.loopbog.command.logbook;

import org.jspecify.annotations.NullMarked;
