/** The rounds of a programme and which groups belong to them. */
@NullMarked
package dk.loopbog.query.round;

import org.jspecify.annotations.NullMarked;
