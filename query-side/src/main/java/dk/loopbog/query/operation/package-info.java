/**
 * What an administrator does with the read models: see how far each has come, fold them anew beside the present ones, and decide
 * what becomes of an event that could not be folded. The read models are this side's own, so this side takes these orders itself;
 * none of them is an event, for none changes what happened.
 */
@NullMarked
package dk.loopbog.query.operation;

import org.jspecify.annotations.NullMarked;
