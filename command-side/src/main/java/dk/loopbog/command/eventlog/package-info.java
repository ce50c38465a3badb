/**
 * The event log: the only truth. It is kept in SQLite or PostgreSQL, in tables of one shape, and the order of global indexes is
 * the order of commits, so that a reader which has seen an index has seen all before it. See docs/decisions/0002.
 */
@NullMarked
package dk.loopbog.command.eventlog;

import org.jspecify.annotations.NullMarked;
