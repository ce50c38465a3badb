package dk.loopbog.query.summary;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.summary.SummaryEvent;
import dk.loopbog.events.summary.SummaryPublished;
import dk.loopbog.query.summary.SummaryDocument.PublishedSummary;
import dk.loopbog.query.view.Parts;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For each workshop what was published of it. */
public record SummariesView() implements View<SummaryDocument> {

    @Override
    public String name() {
        return "summaries";
    }

    @Override
    public Class<SummaryDocument> documentType() {
        return SummaryDocument.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return event instanceof SummaryEvent e ? e.workshopId() : null;
    }

    @Override
    public @Nullable SummaryDocument after(@Nullable SummaryDocument before, DomainEvent event, Recorded recorded) {
        if (!(event instanceof SummaryEvent summary)) {
            return before;
        }
        return switch (summary) {
            case SummaryPublished e -> new SummaryDocument(e.workshopId(), Parts.put(before == null ? List.of() : before.versions(),
                    PublishedSummary::version, new PublishedSummary(e.version(), recorded.at(), e.content(), e.sha256(), e.changes(),
                            e.quotes() == null ? List.of() : e.quotes())));
        };
    }
}
