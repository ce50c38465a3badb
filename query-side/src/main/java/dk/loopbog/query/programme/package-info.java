/** The programme: its topic, period, themes, idea catalogue, the mapping of titles to functions, and figures published elsewhere. */
@NullMarked
package dk.loopbog.query.programme;

import org.jspecify.annotations.NullMarked;
