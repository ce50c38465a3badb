/**
 * Who among the researchers looks after a submission: taken, handed over, put aside with a reason, taken up again. Nothing of it
 * is shown outside the researchers, and it changes no number.
 */
@NullMarked
package dk.loopbog.events.desk;

import org.jspecify.annotations.NullMarked;
