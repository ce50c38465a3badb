/**
 * From a command to its aggregate: who may give it, which aggregate takes it, what its rules may know, and the same once more
 * in rehearsal. All wiring of the framework on this side is here, in {@link dk.loopbog.command.handling.AggregateHost}.
 */
@NullMarked
package dk.loopbog.command.handling;

import org.jspecify.annotations.NullMarked;
