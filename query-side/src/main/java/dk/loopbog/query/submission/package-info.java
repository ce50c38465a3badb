/** What groups hand in, in all versions, with the researchers' feedback; and the inbox of what waits for it. */
@NullMarked
package dk.loopbog.query.submission;

import org.jspecify.annotations.NullMarked;
