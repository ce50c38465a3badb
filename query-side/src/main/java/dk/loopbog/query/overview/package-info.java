/** The researchers' overview of a round: what was expected and what came, who has not heard from them, and what to follow up. */
@NullMarked
package dk.loopbog.query.overview;

import org.jspecify.annotations.NullMarked;
