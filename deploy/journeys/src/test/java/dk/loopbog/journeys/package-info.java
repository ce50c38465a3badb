/**
 * The product as its users meet it: started as its own process from the built jar, and used in a real browser by role and
 * label. What is not named …IT is asked for by name: {@code -Dit.test=EveryPage,KeyboardJourney,GroupWorkJourney}. One class per journey; what a screen offers is in {@code screens}.
 */
@NullMarked
package dk.loopbog.journeys;

import org.jspecify.annotations.NullMarked;
