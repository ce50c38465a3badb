/**
 * A workshop at one jobcentre (local) or across several (cross), planned and held.
 */
@NullMarked
package dk.loopbog.events.workshop;

import org.jspecify.annotations.NullMarked;
