/** Reaches what the product keeps to its package, so that it can be measured without being opened. */
@NullMarked
package dk.loopbog.query.projection;

import org.jspecify.annotations.NullMarked;
