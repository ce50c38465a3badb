/** Local and cross-municipal workshops. */
@NullMarked
package dk.loopbog.query.workshop;

import org.jspecify.annotations.NullMarked;
