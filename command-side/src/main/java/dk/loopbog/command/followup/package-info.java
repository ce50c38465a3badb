/** What researchers want to come back to with a group. */
@NullMarked
package dk.loopbog.command.followup;

import org.jspecify.annotations.NullMarked;
