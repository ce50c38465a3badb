/**
 * The product as its users meet it: started as its own process from the built jar, and used in a real browser by role and
 * label. One class per journey; what a screen offers is in {@code screens}.
 */
@NullMarked
package dk.loopbog.journeys;

import org.jspecify.annotations.NullMarked;
