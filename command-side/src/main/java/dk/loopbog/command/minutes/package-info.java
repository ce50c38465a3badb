/** Minutes of a meeting: handed in once, then revised; every version is kept. */
@NullMarked
package dk.loopbog.command.minutes;

import org.jspecify.annotations.NullMarked;
