package dk.loopbog.query.finding;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.finding.FindingEvent;
import dk.loopbog.events.finding.FindingNoted;
import dk.loopbog.events.finding.FindingRevised;
import dk.loopbog.events.finding.FindingShared;
import dk.loopbog.events.finding.MemberCheckReplied;
import dk.loopbog.query.finding.FindingDocument.Reply;
import dk.loopbog.query.finding.FindingDocument.Shared;
import dk.loopbog.query.view.Parts;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document for each finding, with the replies beside it. */
public record FindingsView() implements View<FindingDocument> {

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public Class<FindingDocument> documentType() {
        return FindingDocument.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return event instanceof FindingEvent e ? e.findingId() : null;
    }

    @Override
    public @Nullable FindingDocument after(@Nullable FindingDocument before, DomainEvent event, Recorded recorded) {
        return event instanceof FindingEvent e ? after(before, e) : before;
    }

    private static @Nullable FindingDocument after(@Nullable FindingDocument f, FindingEvent event) {
        return switch (event) {
            case FindingNoted e -> new FindingDocument(e.findingId(), e.programmeId(), e.roundId(), e.text(), List.copyOf(e.themes()),
                    List.copyOf(e.passages()), e.happenedOn(), null, List.of(), List.of());
            case FindingRevised e -> f == null ? null : new FindingDocument(f.id(), f.programmeId(), f.roundId(), e.text(), List.copyOf(e.themes()),
                    List.copyOf(e.passages()), f.noted(), e.happenedOn(), f.sharedAt(), f.replies());
            case FindingShared e -> f == null ? null : new FindingDocument(f.id(), f.programmeId(), f.roundId(), f.text(), f.themes(), f.passages(),
                    f.noted(), f.revised(), Parts.put(f.sharedAt(), Shared::workshopId, new Shared(e.workshopId(), e.happenedOn())), f.replies());
            case MemberCheckReplied e -> f == null ? null : new FindingDocument(f.id(), f.programmeId(), f.roundId(), f.text(), f.themes(),
                    f.passages(), f.noted(), f.revised(), f.sharedAt(), Parts.put(f.replies(), Reply::id, new Reply(e.replyId(), e.workshopId(),
                    e.groupId(), e.participantId(), e.reply(), e.text(), e.happenedOn())));
        };
    }
}
