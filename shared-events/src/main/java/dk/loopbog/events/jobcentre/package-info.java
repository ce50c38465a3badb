/**
 * A jobcentre takes part in a programme with one or more groups of citizens, and may withdraw; its material stays.
 */
@NullMarked
package dk.loopbog.events.jobcentre;

import org.jspecify.annotations.NullMarked;
