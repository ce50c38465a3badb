package dk.loopbog.command.round;

import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;

import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.round.RoundPlanned;
import java.time.LocalDate;
import java.util.UUID;

/** The first round of the programme; it has ended by {@link dk.loopbog.command.FactsGiven#TODAY}. */
public final class RoundExamples {

    public static final UUID AL1 = Ids.round("al1");
    public static final LocalDate FROM = LocalDate.of(2026, 1, 5);
    public static final LocalDate TO = LocalDate.of(2026, 2, 20);

    static final RoundPlanned PLANNED = new RoundPlanned(AL1, "al1", PROGRAMME, "AL 1", FROM, TO, 3, ReportingForm.MINUTES, FROM);

    private RoundExamples() {
    }

    public static RoundState state() {
        return RoundState.after(null, PLANNED);
    }
}
