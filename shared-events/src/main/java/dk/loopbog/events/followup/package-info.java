/** What researchers want to come back to with a group: noted, done, perhaps opened again. */
@NullMarked
package dk.loopbog.events.followup;

import org.jspecify.annotations.NullMarked;
