/** Workshops at one jobcentre or across several: planned, moved and held. */
@NullMarked
package dk.loopbog.command.workshop;

import org.jspecify.annotations.NullMarked;
