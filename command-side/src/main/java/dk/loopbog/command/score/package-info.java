/** Score sheets that groups set up themselves, and the scores that they give citizens under codes. */
@NullMarked
package dk.loopbog.command.score;

import org.jspecify.annotations.NullMarked;
