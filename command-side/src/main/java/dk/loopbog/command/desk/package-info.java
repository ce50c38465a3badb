/** Who among the researchers looks after a submission; see the events of the same name. */
@NullMarked
package dk.loopbog.command.desk;

import org.jspecify.annotations.NullMarked;
