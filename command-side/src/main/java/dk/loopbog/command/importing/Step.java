package dk.loopbog.command.importing;

import dk.loopbog.command.Command;
import org.jspecify.annotations.Nullable;

/**
 * A command that makes a part of a row so.
 *
 * @param day the column that the command's {@code happenedOn} was taken from, or null where it is in no column
 */
record Step(Command command, @Nullable Column<?> day) {

    static Step of(Command command) {
        return new Step(command, null);
    }

    static Step on(Column<?> day, Command command) {
        return new Step(command, day);
    }
}
