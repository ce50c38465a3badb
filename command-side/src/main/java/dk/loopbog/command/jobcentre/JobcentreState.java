package dk.loopbog.command.jobcentre;

import dk.loopbog.events.Personal;
import dk.loopbog.events.jobcentre.JobcentreEvent;
import dk.loopbog.events.jobcentre.JobcentreJoined;
import dk.loopbog.events.jobcentre.JobcentreRevised;
import dk.loopbog.events.jobcentre.JobcentreWithdrawn;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a jobcentre.
 *
 * @param withdrawn first day on which it takes no part, or null
 */
public record JobcentreState(UUID jobcentreId, String key, UUID programmeId, String name, @Nullable String municipality, List<String> targetGroups,
                             LocalDate joined, @Nullable LocalDate withdrawn, @Nullable String withdrawalReason) {

    public static JobcentreState after(@Nullable JobcentreState before, JobcentreEvent event) {
        return switch (event) {
            case JobcentreJoined e -> new JobcentreState(e.jobcentreId(), e.key(), e.programmeId(), e.name(), e.municipality(), e.targetGroups(),
                    e.happenedOn(), null, null);
            case JobcentreRevised e -> known(before).revised(e);
            case JobcentreWithdrawn e -> known(before).withdrawn(e);
        };
    }

    public boolean hasWithdrawnBy(LocalDate day) {
        return withdrawn != null && !day.isBefore(withdrawn);
    }

    private static JobcentreState known(@Nullable JobcentreState state) {
        return Objects.requireNonNull(state, "a jobcentre joins before anything else");
    }

    private JobcentreState revised(JobcentreRevised e) {
        return new JobcentreState(jobcentreId, key, programmeId, e.name(), e.municipality(), e.targetGroups(), joined, withdrawn, withdrawalReason);
    }

    private JobcentreState withdrawn(JobcentreWithdrawn e) {
        return new JobcentreState(jobcentreId, key, programmeId, name, municipality, targetGroups, joined, e.happenedOn(),
                Personal.textOf(e.reason()));
    }
}
