package dk.loopbog.query.submission;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.data.DataEvent;
import dk.loopbog.events.data.DataItemCorrected;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.feedback.FeedbackAnswered;
import dk.loopbog.events.feedback.FeedbackCorrected;
import dk.loopbog.events.feedback.FeedbackEvent;
import dk.loopbog.events.feedback.FeedbackOpened;
import dk.loopbog.events.feedback.FeedbackReleased;
import dk.loopbog.events.feedback.FeedbackWithdrawn;
import dk.loopbog.events.group.ProjectDescribed;
import dk.loopbog.events.group.ProjectRevised;
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
import dk.loopbog.query.submission.SubmissionDocument.Answer;
import dk.loopbog.query.submission.SubmissionDocument.Feedback;
import dk.loopbog.query.submission.SubmissionDocument.Version;
import dk.loopbog.query.submission.SubmissionDocument.Withdrawal;
import dk.loopbog.query.submission.SubmissionDocument.Wording;
import dk.loopbog.query.view.Parts;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document for each submission; a project description is found by its group's id. */
public record SubmissionsView() implements View<SubmissionDocument> {

    @Override
    public String name() {
        return "submissions";
    }

    @Override
    public Class<SubmissionDocument> documentType() {
        return SubmissionDocument.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return switch (event) {
            case ProjectDescribed e -> e.groupId();
            case ProjectRevised e -> e.groupId();
            case MinutesEvent e -> e.minutesId();
            case LogbookEvent e -> e.entryId();
            case ReflectionEvent e -> e.reflectionId();
            case DataEvent e -> e.dataItemId();
            case FeedbackEvent e -> e.submission().id();
            default -> null;
        };
    }

    @Override
    public @Nullable SubmissionDocument after(@Nullable SubmissionDocument before, DomainEvent event, Recorded recorded) {
        return switch (event) {
            case ProjectDescribed e -> first(e.groupId(), SubmissionRef.Kind.PROJECT, e.groupId(),
                    new Version(1, e.happenedOn(), null, e.project(), null, null, null, null, null));
            case ProjectRevised e -> before == null ? null : before.with(
                    new Version(e.version(), e.happenedOn(), null, e.project(), null, null, null, null, e.reason()));
            case MinutesEvent e -> after(before, e);
            case LogbookEvent e -> after(before, e);
            case ReflectionEvent e -> after(before, e);
            case DataEvent e -> after(before, e);
            case FeedbackEvent e -> before == null ? null : before.with(after(before.feedback(), e, recorded.at()));
            default -> before;
        };
    }

    private static @Nullable SubmissionDocument after(@Nullable SubmissionDocument s, MinutesEvent event) {
        return switch (event) {
            case MinutesSubmitted e -> new SubmissionDocument(e.minutesId(), SubmissionRef.Kind.MINUTES, e.groupId(), e.meetingId(),
                    e.meetingNumber(), null, true, null, 1, List.of(),
                    List.of(new Version(1, e.happenedOn(), e.author(), null, e.text(), null, e.text().attachment(), e.pages(), null)), List.of());
            case MinutesRevised e -> s == null ? null : s.with(
                    new Version(e.version(), e.happenedOn(), e.author(), null, e.text(), null, e.text().attachment(), e.pages(), e.reason()));
        };
    }

    private static @Nullable SubmissionDocument after(@Nullable SubmissionDocument s, LogbookEvent event) {
        return switch (event) {
            case LogbookEntryWritten e -> new SubmissionDocument(e.entryId(), SubmissionRef.Kind.LOGBOOK, e.groupId(), null, null, e.actionId(),
                    e.sharedWithGroup(), null, 1, List.of(),
                    List.of(new Version(1, e.happenedOn(), e.participantId(), null, null, e.text(), null, e.pages(), null)), List.of());
            case LogbookEntryRevised e -> s == null ? null : s.with(
                    new Version(e.version(), e.happenedOn(), s.versions().getFirst().author(), null, null, e.text(), null, e.pages(), null));
            case LogbookSharingChanged e -> s == null ? null : s.shared(e.sharedWithGroup());
        };
    }

    private static @Nullable SubmissionDocument after(@Nullable SubmissionDocument s, ReflectionEvent event) {
        return switch (event) {
            case JointReflectionWritten e -> first(e.reflectionId(), SubmissionRef.Kind.REFLECTION, e.groupId(),
                    new Version(1, e.happenedOn(), e.author(), null, null, e.text(), null, e.pages(), null));
            case JointReflectionRevised e -> s == null ? null : s.with(
                    new Version(e.version(), e.happenedOn(), s.versions().getFirst().author(), null, null, e.text(), null, e.pages(), null));
        };
    }

    private static @Nullable SubmissionDocument after(@Nullable SubmissionDocument s, DataEvent event) {
        return switch (event) {
            case DataItemReceived e -> new SubmissionDocument(e.dataItemId(), SubmissionRef.Kind.DATA, e.groupId(), null, null, null, true, e.kind(),
                    e.count(), e.recorded() == null ? List.of() : e.recorded(),
                    List.of(new Version(1, e.happenedOn(), null, null, null, e.title(), e.attachment(), e.pages(), null)), List.of());
            case DataItemCorrected e -> s == null ? null : new SubmissionDocument(s.id(), s.kind(), s.groupId(), null, null, null, true, s.dataKind(),
                    e.count(), s.recorded(), List.of(new Version(1, e.day() == null ? s.on() : e.day(), null, null, null, e.title(),
                    e.attachment() == null ? s.current().attachment() : e.attachment(), e.pages(), null)), s.feedback());
        };
    }

    private static List<Feedback> after(List<Feedback> feedback, FeedbackEvent event, Instant at) {
        return switch (event) {
            case FeedbackReleased e -> Parts.put(feedback, Feedback::id, new Feedback(e.feedbackId(), e.submissionVersion(), e.by(), e.happenedOn(),
                    at, List.of(new Wording(1, List.copyOf(e.kinds()), e.text(), e.happenedOn())), e.researcherNote(), e.passage(), null, List.of(),
                    null));
            case FeedbackCorrected e -> Parts.change(feedback, Feedback::id, e.feedbackId(),
                    given -> given.with(new Wording(e.version(), List.copyOf(e.kinds()), e.text(), e.happenedOn())));
            case FeedbackOpened e -> Parts.change(feedback, Feedback::id, e.feedbackId(), given -> given.openedOn(e.happenedOn()));
            case FeedbackAnswered e -> Parts.change(feedback, Feedback::id, e.feedbackId(),
                    given -> given.with(new Answer(e.answeredBy(), e.answer(), e.happenedOn())));
            case FeedbackWithdrawn e -> Parts.change(feedback, Feedback::id, e.feedbackId(),
                    given -> given.with(new Withdrawal(e.happenedOn(), e.reason())));
        };
    }

    private static SubmissionDocument first(UUID id, SubmissionRef.Kind kind, UUID groupId, Version version) {
        return new SubmissionDocument(id, kind, groupId, null, null, null, true, null, 1, List.of(), List.of(version), List.of());
    }
}
