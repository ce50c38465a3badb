package dk.loopbog.command.jobcentre;

import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.jobcentre.JobcentreJoined;
import dk.loopbog.events.jobcentre.JobcentreWithdrawn;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Silkeborg takes part; Odder did until it withdrew. */
public final class JobcentreExamples {

    public static final UUID SILKEBORG = Ids.jobcentre("silkeborg");
    public static final UUID ODDER = Ids.jobcentre("odder");
    public static final LocalDate ODDER_WITHDREW = LocalDate.of(2026, 2, 1);

    static final JobcentreJoined JOINED = new JobcentreJoined(SILKEBORG, "silkeborg", PROGRAMME, "Jobcenter Silkeborg", "Silkeborg",
            List.of("Unge under 30"), STARTS);
    static final JobcentreWithdrawn WITHDRAWN = new JobcentreWithdrawn(SILKEBORG, new Personal(SILKEBORG, "Ny ledelse"), ODDER_WITHDREW);

    private JobcentreExamples() {
    }

    public static JobcentreState silkeborg() {
        return JobcentreState.after(null, JOINED);
    }

    public static JobcentreState odder() {
        var joined = JobcentreState.after(null, new JobcentreJoined(ODDER, "odder", PROGRAMME, "Jobcenter Odder", null, List.of(), STARTS));
        return JobcentreState.after(joined, new JobcentreWithdrawn(ODDER, null, ODDER_WITHDREW));
    }
}
