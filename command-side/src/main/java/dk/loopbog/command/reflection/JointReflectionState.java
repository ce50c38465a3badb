package dk.loopbog.command.reflection;

import dk.loopbog.events.Personal;
import dk.loopbog.events.reflection.JointReflectionRevised;
import dk.loopbog.events.reflection.JointReflectionWritten;
import dk.loopbog.events.reflection.ReflectionEvent;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a joint reflection.
 *
 * @param text      null where there is none or it has been erased
 * @param version   counts from 1
 * @param writtenOn day of the first version
 * @param versionOn day of the version now current
 */
public record JointReflectionState(UUID reflectionId, UUID groupId, @Nullable UUID author, @Nullable String text, @Nullable Integer pages,
                                   int version, LocalDate writtenOn, LocalDate versionOn) {

    public static JointReflectionState after(@Nullable JointReflectionState before, ReflectionEvent event) {
        return switch (event) {
            case JointReflectionWritten e -> new JointReflectionState(e.reflectionId(), e.groupId(), e.author(), Personal.textOf(e.text()),
                    e.pages(), 1, e.happenedOn(), e.happenedOn());
            case JointReflectionRevised e -> known(before).revised(e);
        };
    }

    /** Whose text it is. */
    public UUID subject() {
        return author == null ? groupId : author;
    }

    private static JointReflectionState known(@Nullable JointReflectionState state) {
        return Objects.requireNonNull(state, "a reflection is written before anything else");
    }

    private JointReflectionState revised(JointReflectionRevised e) {
        return new JointReflectionState(reflectionId, groupId, author, Personal.textOf(e.text()), e.pages(), e.version(), writtenOn, e.happenedOn());
    }
}
