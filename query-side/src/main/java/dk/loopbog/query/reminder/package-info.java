/**
 * Reminds people of what is missing, where they can do something about it: on pages, and by mail once a week at most. Who is reminded
 * of what on which day is a pure function; what has been sent lies in the access database, so that several nodes never send twice.
 */
@NullMarked
package dk.loopbog.query.reminder;

import org.jspecify.annotations.NullMarked;
