/** The side that shows: events are folded into documents, and pages, exports and the API read those. One package per feature. */
@NullMarked
package dk.loopbog.query;

import org.jspecify.annotations.NullMarked;
