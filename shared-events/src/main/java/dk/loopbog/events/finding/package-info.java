/**
 * A preliminary finding of the researchers with the passages it rests on, and the member check: what participants said of it.
 */
@NullMarked
package dk.loopbog.events.finding;

import org.jspecify.annotations.NullMarked;
