/** Forming the groups of a coming round: the board of those who form them, and the page on which somebody wishes for a theme. */
@NullMarked
package dk.loopbog.query.forming;

import org.jspecify.annotations.NullMarked;
