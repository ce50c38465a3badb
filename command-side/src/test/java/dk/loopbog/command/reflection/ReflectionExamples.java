package dk.loopbog.command.reflection;

import static dk.loopbog.command.group.OneGroup.GROUP;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.reflection.JointReflectionWritten;
import java.time.LocalDate;
import java.util.UUID;

/** A reflection that the group stands behind as a whole. */
public final class ReflectionExamples {

    public static final UUID REFLECTION = Ids.named("reflection", "odder-1-1");
    public static final LocalDate REFLECTED_ON = LocalDate.of(2026, 2, 5);

    static final JointReflectionWritten REFLECTED = new JointReflectionWritten(REFLECTION, GROUP, null, new Personal(GROUP, "Vi talte om det"), 2,
            REFLECTED_ON);

    private ReflectionExamples() {
    }

    public static JointReflectionState written() {
        return JointReflectionState.after(null, REFLECTED);
    }
}
