/** How many groups work under each theme. */
@NullMarked
package dk.loopbog.query.theme;

import org.jspecify.annotations.NullMarked;
