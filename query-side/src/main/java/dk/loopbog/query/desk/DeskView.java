package dk.loopbog.query.desk;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.desk.DeskEvent;
import dk.loopbog.events.desk.SubmissionHandedOver;
import dk.loopbog.events.desk.SubmissionPutAside;
import dk.loopbog.events.desk.SubmissionTaken;
import dk.loopbog.events.desk.SubmissionTakenUp;
import dk.loopbog.query.desk.DeskDocument.Aside;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document for each submission that somebody has done something about. */
public record DeskView() implements View<DeskDocument> {

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public Class<DeskDocument> documentType() {
        return DeskDocument.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return event instanceof DeskEvent e ? e.caseId() : null;
    }

    @Override
    public @Nullable DeskDocument after(@Nullable DeskDocument before, DomainEvent event, Recorded recorded) {
        return event instanceof DeskEvent e ? after(before == null ? new DeskDocument(e.caseId(), e.submission(), null, null) : before, e) : before;
    }

    private static DeskDocument after(DeskDocument known, DeskEvent event) {
        return switch (event) {
            case SubmissionTaken e -> new DeskDocument(known.id(), known.submission(), e.researcher(), known.aside());
            case SubmissionHandedOver e -> new DeskDocument(known.id(), known.submission(), e.researcher(), known.aside());
            case SubmissionPutAside e -> new DeskDocument(known.id(), known.submission(), known.researcher(),
                    new Aside(e.submissionVersion(), e.reason(), e.happenedOn()));
            case SubmissionTakenUp e -> new DeskDocument(known.id(), known.submission(), known.researcher(), null);
        };
    }
}
