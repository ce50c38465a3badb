/**
 * What keeps the event log safe: a check that reads all of it, and copies that can be put back. Copies of the log and of the keys of
 * people go to different folders, so that whoever holds one of them reads no text of anybody.
 */
@NullMarked
package dk.loopbog.command.upkeep;

import org.jspecify.annotations.NullMarked;
