/** Preliminary findings of the researchers and the member check: what participants say of them. */
@NullMarked
package dk.loopbog.command.finding;

import org.jspecify.annotations.NullMarked;
