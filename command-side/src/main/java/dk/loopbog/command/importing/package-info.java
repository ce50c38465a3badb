/**
 * A programme comes in as files: each row is read, checked and turned into the commands that make it so. All of them are
 * rehearsed first, through the same aggregates and rules as any other command, so that every bad row is known before the first
 * event is written; what is so already needs no command.
 */
@NullMarked
package dk.loopbog.command.importing;

import org.jspecify.annotations.NullMarked;
