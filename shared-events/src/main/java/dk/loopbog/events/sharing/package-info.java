/** What a group lets others read beyond its own jobcentre: nothing, until it says so. */
@NullMarked
package dk.loopbog.events.sharing;

import org.jspecify.annotations.NullMarked;
