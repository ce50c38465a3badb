/** Who may give which command: one table, and what is not in it is denied. */
@NullMarked
package dk.loopbog.command.rights;

import org.jspecify.annotations.NullMarked;
