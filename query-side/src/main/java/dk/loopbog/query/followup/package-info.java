/** What researchers want to come back to with a group. */
@NullMarked
package dk.loopbog.query.followup;

import org.jspecify.annotations.NullMarked;
