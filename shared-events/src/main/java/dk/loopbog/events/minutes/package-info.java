/**
 * Minutes of a learning meeting, handed in to the research centre; revisions keep every earlier version.
 */
@NullMarked
package dk.loopbog.events.minutes;

import org.jspecify.annotations.NullMarked;
