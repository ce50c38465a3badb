/** Forming the groups of a coming round at a jobcentre: proposed themes, wishes, sketches of groups, and their start all at once. */
@NullMarked
package dk.loopbog.command.forming;

import org.jspecify.annotations.NullMarked;
