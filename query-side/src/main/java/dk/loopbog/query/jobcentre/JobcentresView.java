package dk.loopbog.query.jobcentre;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.jobcentre.JobcentreEvent;
import dk.loopbog.events.jobcentre.JobcentreJoined;
import dk.loopbog.events.jobcentre.JobcentreRevised;
import dk.loopbog.events.jobcentre.JobcentreWithdrawn;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document for each jobcentre. */
public record JobcentresView() implements View<JobcentreDocument> {

    @Override
    public String name() {
        return "jobcentres";
    }

    @Override
    public Class<JobcentreDocument> documentType() {
        return JobcentreDocument.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return event instanceof JobcentreEvent e ? e.jobcentreId() : null;
    }

    @Override
    public @Nullable JobcentreDocument after(@Nullable JobcentreDocument before, DomainEvent event, Recorded recorded) {
        return event instanceof JobcentreEvent e ? after(before, e) : before;
    }

    private static @Nullable JobcentreDocument after(@Nullable JobcentreDocument j, JobcentreEvent event) {
        return switch (event) {
            case JobcentreJoined e -> new JobcentreDocument(e.jobcentreId(), e.key(), e.programmeId(), e.name(), e.municipality(),
                    List.copyOf(e.targetGroups()), e.happenedOn(), null, null);
            case JobcentreRevised e -> j == null ? null : new JobcentreDocument(j.id(), j.key(), j.programmeId(), e.name(), e.municipality(),
                    List.copyOf(e.targetGroups()), j.joined(), j.withdrawn(), j.withdrawalReason());
            case JobcentreWithdrawn e -> j == null ? null : new JobcentreDocument(j.id(), j.key(), j.programmeId(), j.name(), j.municipality(),
                    j.targetGroups(), j.joined(), e.happenedOn(), e.reason());
        };
    }
}
