/** The front page: what a reader can do now, and who waits for them. */
@NullMarked
package dk.loopbog.query.front;

import org.jspecify.annotations.NullMarked;
