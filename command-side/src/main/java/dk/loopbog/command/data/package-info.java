/** The data register: what the centre gathers and what participants send by their own choice. */
@NullMarked
package dk.loopbog.command.data;

import org.jspecify.annotations.NullMarked;
