/**
 * Documents to take along: what stands in one is said once, as a {@link dk.loopbog.query.paper.Paper}, and each format is a
 * writer of its own that adds nothing and leaves nothing out, save that a workbook holds the tables only.
 */
@NullMarked
package dk.loopbog.query.paper;

import org.jspecify.annotations.NullMarked;
