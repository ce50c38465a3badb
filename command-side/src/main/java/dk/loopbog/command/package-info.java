/**
 * The side that decides: commands come in, rules are kept, events go into the log. One package per feature; this package
 * holds what all of them stand on.
 */
@NullMarked
package dk.loopbog.command;

import org.jspecify.annotations.NullMarked;
