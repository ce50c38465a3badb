/** The frame of a programme: period and questions, themes, ideas, common job functions and published figures. */
@NullMarked
package dk.loopbog.command.programme;

import org.jspecify.annotations.NullMarked;
