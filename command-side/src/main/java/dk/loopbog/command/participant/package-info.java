/** People at the jobcentres: joining, changing title, leaving and coming back. */
@NullMarked
package dk.loopbog.command.participant;

import org.jspecify.annotations.NullMarked;
