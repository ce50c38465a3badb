/**
 * Reads the event log that the command side writes, in the order of commits. That order is the order of global positions by the
 * way the log is written, so one number says how far a reader has come. Nothing here changes the log or its tables.
 */
@NullMarked
package dk.loopbog.query.eventlog;

import org.jspecify.annotations.NullMarked;
