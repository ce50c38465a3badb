/** How far each group of a round was on a day, and what changed since another: the numbers that the contract defines. */
@NullMarked
package dk.loopbog.query.status;

import org.jspecify.annotations.NullMarked;
