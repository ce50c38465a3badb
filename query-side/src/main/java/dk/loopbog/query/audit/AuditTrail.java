package dk.loopbog.query.audit;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.Ids;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.events.logbook.LogbookEntryWritten;
import dk.loopbog.events.meeting.MeetingScheduled;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.participant.ParticipantJoined;
import dk.loopbog.events.programme.ProgrammeStarted;
import dk.loopbog.events.reflection.JointReflectionWritten;
import dk.loopbog.events.round.RoundPlanned;
import dk.loopbog.events.workshop.WorkshopPlanned;
import dk.loopbog.query.eventlog.EventLog;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionsView;
import dk.loopbog.query.view.LoggedEvent;
import dk.loopbog.query.view.ReadModels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The log in words, newest first. */
@Component
class AuditTrail {

    static final int AT_ONCE = 50;

    private final EventLog log;
    private final ReadModels models;
    private final Accounts accounts;

    AuditTrail(EventLog log, ReadModels models, @Qualifier("access") DataSource access) {
        this.log = log;
        this.models = models;
        this.accounts = new Accounts(access);
    }

    /**
     * One event.
     *
     * @param position place in the log
     * @param id       of the thing that it belongs to
     */
    record Line(long position, String sentence, Instant recorded, LocalDate happened, UUID id, String thing) {
    }

    /** @param older where the page before this one begins; 0 where nothing is older */
    record Lines(List<Line> lines, long older) {
    }

    /** Of everything. */
    Lines all(long before, Wording say) {
        return lines(log.before(before, AT_ONCE + 1), say);
    }

    /** Of one thing and of what belongs to nothing else than to it; empty where there is no such thing. */
    Optional<Lines> of(UUID thing, long before, Wording say) {
        return log.before(Long.MAX_VALUE, List.of(thing), Integer.MAX_VALUE).stream().findFirst().map(EventLog::read)
                .map(first -> lines(log.before(before, togetherWith(thing, first.event()), AT_ONCE + 1), say));
    }

    private List<UUID> togetherWith(UUID thing, DomainEvent first) {
        var together = new ArrayList<>(List.of(thing));
        switch (first) {
            case ProgrammeStarted e -> Stream.of(ConsentPurpose.values()).map(purpose -> Ids.consentText(thing, purpose)).forEach(together::add);
            case RoundPlanned e -> models.of(new JobcentresView()).all().stream().map(JobcentreDocument::id).map(place -> Ids.forming(thing, place))
                    .forEach(together::add);
            case LearningGroupFormed e -> together.add(Ids.sharing(thing));
            case MeetingScheduled e -> together.addAll(handedIn(SubmissionRef.Kind.MINUTES, Ids.minutes(thing)));
            case MinutesSubmitted e -> together.addAll(handedIn(SubmissionRef.Kind.MINUTES, thing));
            case LogbookEntryWritten e -> together.addAll(handedIn(SubmissionRef.Kind.LOGBOOK, thing));
            case JointReflectionWritten e -> together.addAll(handedIn(SubmissionRef.Kind.REFLECTION, thing));
            case DataItemReceived e -> together.addAll(handedIn(SubmissionRef.Kind.DATA, thing));
            case ParticipantJoined e -> together.addAll(List.of(Ids.consent(thing), Ids.erasure(thing)));
            case WorkshopPlanned e -> together.add(Ids.named("summary", thing.toString()));
            default -> { }
        }
        return together;
    }

    /** With its case on the researchers' desk and the feedback on it. */
    private List<UUID> handedIn(SubmissionRef.Kind kind, UUID id) {
        return Stream.concat(Stream.of(id, Ids.deskCase(new SubmissionRef(kind, id))), models.of(new SubmissionsView()).find(id).stream()
                .flatMap(submission -> submission.feedback().stream()).map(SubmissionDocument.Feedback::id)).toList();
    }

    private Lines lines(List<TrackedEventMessage<?>> oldestFirst, Wording say) {
        var names = new NamesNow(models, say);
        var sentences = new AuditSentences(say, names);
        var people = accounts.all();
        var shown = oldestFirst.size() > AT_ONCE ? oldestFirst.subList(1, oldestFirst.size()) : oldestFirst;
        return new Lines(shown.reversed().stream().map(message -> line(EventLog.read(message), people.of(message.getMetaData(), names, say), sentences)).toList(),
                oldestFirst.size() > AT_ONCE ? EventLog.positionOf(shown.getFirst()) : 0);
    }

    private static Line line(LoggedEvent logged, String who, AuditSentences sentences) {
        return new Line(logged.recorded().position(), sentences.of(logged.event(), who), logged.recorded().at(), logged.event().happenedOn(),
                UUID.fromString(logged.aggregateId()), sentences.thing(logged.event()));
    }
}
