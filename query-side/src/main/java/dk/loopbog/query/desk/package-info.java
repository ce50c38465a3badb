/** The researchers' inbox: what waits for an answer, who looks after it, and what was put aside. */
@NullMarked
package dk.loopbog.query.desk;

import org.jspecify.annotations.NullMarked;
