/** Preliminary findings, the passages they rest on, and what participants reply to them. */
@NullMarked
package dk.loopbog.query.finding;

import org.jspecify.annotations.NullMarked;
