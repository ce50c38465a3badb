package dk.loopbog.command.workshop;

import static dk.loopbog.command.group.OneGroup.FORMED;
import static dk.loopbog.command.group.OneGroup.ODDER;
import static dk.loopbog.command.group.OneGroup.ROUND;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;

import dk.loopbog.events.Ids;
import dk.loopbog.events.workshop.WorkshopKind;
import dk.loopbog.events.workshop.WorkshopPlanned;
import java.time.LocalDate;
import java.util.UUID;

/** The local workshop in Odder that ends the round. */
public final class WorkshopExamples {

    public static final UUID WORKSHOP = Ids.workshop("odder-al1");
    public static final LocalDate WORKSHOP_DAY = LocalDate.of(2026, 2, 25);

    static final WorkshopPlanned PLANNED = new WorkshopPlanned(WORKSHOP, "odder-al1", PROGRAMME, WorkshopKind.LOCAL, ROUND, ODDER, WORKSHOP_DAY,
            "Rådhuset", FORMED);

    private WorkshopExamples() {
    }

    public static WorkshopState planned() {
        return WorkshopState.after(null, PLANNED);
    }
}
