package dk.loopbog.query.data;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.data.DataEvent;
import dk.loopbog.events.data.DataItemCorrected;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.logbook.LogbookEntryRevised;
import dk.loopbog.events.logbook.LogbookEntryWritten;
import dk.loopbog.events.logbook.LogbookEvent;
import dk.loopbog.events.logbook.LogbookSharingChanged;
import dk.loopbog.events.minutes.MinutesEvent;
import dk.loopbog.events.minutes.MinutesRevised;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.reflection.JointReflectionRevised;
import dk.loopbog.events.reflection.JointReflectionWritten;
import dk.loopbog.events.reflection.ReflectionEvent;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document for each item of data, what participants hand in of itself included. */
public record DataRegisterView() implements View<RegisterItemDocument> {

    @Override
    public String name() {
        return "data-register";
    }

    @Override
    public Class<RegisterItemDocument> documentType() {
        return RegisterItemDocument.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return switch (event) {
            case MinutesEvent e -> e.minutesId();
            case LogbookEvent e -> e.entryId();
            case ReflectionEvent e -> e.reflectionId();
            case DataEvent e -> e.dataItemId();
            default -> null;
        };
    }

    @Override
    public @Nullable RegisterItemDocument after(@Nullable RegisterItemDocument before, DomainEvent event, Recorded recorded) {
        return switch (event) {
            case MinutesEvent minutes -> switch (minutes) {
                case MinutesSubmitted e -> ofGroup(e.minutesId(), RegisterKind.MINUTES, e.groupId(), e.happenedOn(), e.pages());
                case MinutesRevised e -> before == null ? null : before.revised(e.pages());
            };
            case LogbookEvent logbook -> switch (logbook) {
                case LogbookEntryWritten e -> ofGroup(e.entryId(), RegisterKind.LOGBOOK, e.groupId(), e.happenedOn(), e.pages());
                case LogbookEntryRevised e -> before == null ? null : before.revised(e.pages());
                case LogbookSharingChanged e -> before;
            };
            case ReflectionEvent reflection -> switch (reflection) {
                case JointReflectionWritten e -> ofGroup(e.reflectionId(), RegisterKind.REFLECTION, e.groupId(), e.happenedOn(), e.pages());
                case JointReflectionRevised e -> before == null ? null : before.revised(e.pages());
            };
            case DataEvent data -> switch (data) {
                case DataItemReceived e -> new RegisterItemDocument(e.dataItemId(), RegisterKind.of(e.kind()), e.groupId(),
                        e.moreGroups() == null ? List.of() : e.moreGroups(), e.programmeId(), e.jobcentreId(), e.roundId(), e.happenedOn(), List.of(), e.count(), e.pages() == null ? 0 : e.pages(), e.title(),
                        e.attachment() == null ? null : e.attachment().withoutText());
                case DataItemCorrected e -> before == null ? null : before.corrected(e.count(), e.pages(), e.title(), e.attachment()).movedTo(e.day());
            };
            default -> before;
        };
    }

    private static RegisterItemDocument ofGroup(UUID id, RegisterKind kind, UUID groupId, LocalDate on, @Nullable Integer pages) {
        return new RegisterItemDocument(id, kind, groupId, List.of(), null, null, null, on, List.of(), 1, pages == null ? 0 : pages, null, null);
    }
}
