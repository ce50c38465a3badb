/**
 * What was done to a thing, event by event, in a sentence each: for administrators who are asked "who changed this, and when?". Read straight
 * from the log, so that nothing that was recorded is missing. What people wrote is never repeated here: whoever may read it finds it at the
 * thing itself.
 */
@NullMarked
package dk.loopbog.query.audit;

import org.jspecify.annotations.NullMarked;
