/** The people who take part: titles and presence over time, and the numbers about them. */
@NullMarked
package dk.loopbog.query.participant;

import org.jspecify.annotations.NullMarked;
