/** A learning meeting's own page: when it is, who leads it and writes, what it takes up, and the forms to keep it in order. */
@NullMarked
package dk.loopbog.query.meeting;

import org.jspecify.annotations.NullMarked;
