package dk.loopbog.query.audit;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.consent.ConsentEvent;
import dk.loopbog.events.consent.ConsentGiven;
import dk.loopbog.events.consent.ConsentTextEvent;
import dk.loopbog.events.consent.ConsentTextIssued;
import dk.loopbog.events.consent.ConsentWithdrawn;
import dk.loopbog.events.data.DataEvent;
import dk.loopbog.events.data.DataItemCorrected;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.desk.DeskEvent;
import dk.loopbog.events.erasure.ErasureEvent;
import dk.loopbog.events.feedback.FeedbackCorrected;
import dk.loopbog.events.feedback.FeedbackEvent;
import dk.loopbog.events.finding.FindingEvent;
import dk.loopbog.events.finding.FindingShared;
import dk.loopbog.events.followup.FollowUpEvent;
import dk.loopbog.events.forming.FormingEvent;
import dk.loopbog.events.forming.GroupSketched;
import dk.loopbog.events.forming.GroupsStarted;
import dk.loopbog.events.forming.ParticipantPlaced;
import dk.loopbog.events.forming.SketchDropped;
import dk.loopbog.events.forming.ThemesProposed;
import dk.loopbog.events.forming.WishMade;
import dk.loopbog.events.group.ActionTried;
import dk.loopbog.events.group.ExpectationsChanged;
import dk.loopbog.events.group.LearningGroupEvent;
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.events.group.MemberJoined;
import dk.loopbog.events.group.MemberLeft;
import dk.loopbog.events.group.ProjectRevised;
import dk.loopbog.events.jobcentre.JobcentreEvent;
import dk.loopbog.events.logbook.LogbookEntryRevised;
import dk.loopbog.events.logbook.LogbookEvent;
import dk.loopbog.events.logbook.LogbookSharingChanged;
import dk.loopbog.events.meeting.LearningMeetingEvent;
import dk.loopbog.events.meeting.MeetingHeld;
import dk.loopbog.events.meeting.MeetingMoved;
import dk.loopbog.events.meeting.MeetingScheduled;
import dk.loopbog.events.minutes.MinutesEvent;
import dk.loopbog.events.minutes.MinutesRevised;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.participant.ParticipantEvent;
import dk.loopbog.events.participant.ParticipantJoined;
import dk.loopbog.events.programme.IdeaAdded;
import dk.loopbog.events.programme.IdeaRevised;
import dk.loopbog.events.programme.JobFunctionMapped;
import dk.loopbog.events.programme.ProgrammeEvent;
import dk.loopbog.events.programme.PublishedFigureEntered;
import dk.loopbog.events.programme.ThemeAdded;
import dk.loopbog.events.programme.ThemeRevised;
import dk.loopbog.events.reflection.JointReflectionRevised;
import dk.loopbog.events.reflection.ReflectionEvent;
import dk.loopbog.events.round.RoundEvent;
import dk.loopbog.events.round.RoundPlanned;
import dk.loopbog.events.round.RoundRescheduled;
import dk.loopbog.events.round.RoundRevised;
import dk.loopbog.events.score.FocusCitizensChosen;
import dk.loopbog.events.score.ScoreEvent;
import dk.loopbog.events.score.ScoreGiven;
import dk.loopbog.events.sharing.SharingChanged;
import dk.loopbog.events.sharing.SharingEvent;
import dk.loopbog.events.summary.SummaryEvent;
import dk.loopbog.events.summary.SummaryPublished;
import dk.loopbog.events.workshop.WorkshopEvent;
import dk.loopbog.events.workshop.WorkshopHeld;
import dk.loopbog.events.workshop.WorkshopMoved;
import dk.loopbog.events.workshop.WorkshopPlanned;
import dk.loopbog.query.page.Wording;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in a sentence what somebody did, and in a few words to what. */
final class AuditSentences {

    private static final Object[] NOTHING_MORE = {};

    private final Wording say;
    private final AuditNames names;

    AuditSentences(Wording say, AuditNames names) {
        this.say = say;
        this.names = names;
    }

    String of(DomainEvent event, String who) {
        var details = details(event);
        var values = new Object[details.length + 1];
        values[0] = who;
        System.arraycopy(details, 0, values, 1, details.length);
        return say.capital(say.text("audit.sentence." + event.getClass().getSimpleName() + variant(event), values));
    }

    /** Where one event tells of one thing or its contrary. */
    private static String variant(DomainEvent event) {
        return switch (event) {
            case ParticipantPlaced e when e.sketch() == null -> "-out";
            case LogbookSharingChanged e when !e.sharedWithGroup() -> "-out";
            case SharingChanged e when e.programmeId() == null && e.jobcentres().isEmpty() && e.groups().isEmpty() -> "-out";
            default -> "";
        };
    }

    /** What a sentence tells besides who did it; most tell no more. Never what somebody wrote, scored or replied. */
    private Object[] details(DomainEvent event) {
        return switch (event) {
            case ConsentGiven e -> of(purpose(e.purpose()), names.person(e.participantId()));
            case ConsentWithdrawn e -> of(purpose(e.purpose()), names.person(e.participantId()));
            case ConsentTextIssued e -> of(purpose(e.purpose()), e.version());
            case DataItemReceived e -> of(say.text("register.kind." + keyOf(e.kind())), e.count());
            case DataItemCorrected e -> of(e.count());
            case FeedbackCorrected e -> of(e.version());
            case FindingShared e -> of(names.workshop(e.workshopId()));
            case GroupSketched e -> of(e.sketch());
            case SketchDropped e -> of(e.sketch());
            case ParticipantPlaced e -> of(names.person(e.participantId()), e.sketch() == null ? "" : e.sketch());
            case ThemesProposed e -> of(names.round(e.roundId()), names.jobcentre(e.jobcentreId()));
            case WishMade e -> of(names.person(e.participantId()));
            case GroupsStarted e -> of(e.groups().size());
            case ActionTried e -> of(e.attempt());
            case ExpectationsChanged e -> of(e.meetingsExpected());
            case LearningGroupFormed e -> of(e.members().size(), names.round(e.roundId()), names.jobcentre(e.jobcentreId()));
            case MemberJoined e -> of(names.person(e.participantId()), say.date(e.happenedOn()));
            case MemberLeft e -> of(names.person(e.participantId()), say.date(e.happenedOn()));
            case ProjectRevised e -> of(e.version());
            case LogbookEntryRevised e -> of(e.version());
            case MeetingScheduled e -> of(e.number(), say.date(e.plannedFor()));
            case MeetingMoved e -> of(say.date(e.plannedFor()));
            case MeetingHeld e -> of(say.date(e.happenedOn()), e.attended().size());
            case MinutesSubmitted e -> of(e.meetingNumber(), names.person(e.author()));
            case MinutesRevised e -> of(e.version(), names.person(e.author()));
            case ParticipantJoined e -> of(names.person(e.participantId()), names.jobcentre(e.jobcentreId()));
            case ParticipantEvent e -> of(names.person(e.participantId()));
            case ErasureEvent e -> of(names.person(e.participantId()));
            case IdeaAdded e -> of(e.idea());
            case IdeaRevised e -> of(e.idea());
            case JobFunctionMapped e -> of(e.title(), e.function());
            case PublishedFigureEntered e -> of(e.figure(), say.number(e.value()));
            case ThemeAdded e -> of(e.name());
            case ThemeRevised e -> of(e.name());
            case JointReflectionRevised e -> of(e.version());
            case RoundPlanned e -> of(e.name(), say.date(e.from()), say.date(e.to()));
            case RoundRescheduled e -> of(say.date(e.from()), say.date(e.to()));
            case RoundRevised e -> of(e.name(), e.meetingsExpected());
            case FocusCitizensChosen e -> of(names.person(e.participantId()));
            case ScoreGiven e -> of(names.person(e.participantId()));
            case SharingChanged e -> of(say.text("audit.part." + keyOf(e.part())), audience(e));
            case SummaryPublished e -> of(e.version());
            case WorkshopPlanned e -> of(say.date(e.plannedFor()));
            case WorkshopMoved e -> of(say.date(e.plannedFor()));
            case WorkshopHeld e -> of(say.date(e.happenedOn()));
            default -> NOTHING_MORE;
        };
    }

    private String audience(SharingChanged event) {
        var audience = event.jobcentres().stream().map(names::jobcentre).collect(Collectors.toCollection(ArrayList::new));
        event.groups().stream().map(names::group).forEach(audience::add);
        if (event.programmeId() != null) {
            audience.addFirst(say.text("audit.whole-programme"));
        }
        return say.list(audience);
    }

    /** What the event belongs to: "Læringsgruppe: Samtaler på gåben". */
    String thing(DomainEvent event) {
        return switch (event) {
            case ProgrammeEvent e -> kind("programme");
            case JobcentreEvent e -> kind("jobcentre", names.jobcentre(e.jobcentreId()));
            case ParticipantEvent e -> kind("participant", names.person(e.participantId()));
            case RoundEvent e -> kind("round", names.round(e.roundId()));
            case LearningGroupEvent e -> kind("group", names.group(e.groupId()));
            case LearningMeetingEvent e -> kind("meeting", names.group(e.groupId()));
            case MinutesEvent e -> kind("minutes", names.group(e.groupId()));
            case LogbookEvent e -> kind("logbook", names.group(e.groupId()));
            case ReflectionEvent e -> kind("reflection", names.group(e.groupId()));
            case DataEvent e -> kind("data");
            case ScoreEvent e -> kind("score", names.group(e.groupId()));
            case FeedbackEvent e -> kind("feedback", about(e.submission()), names.group(e.groupId()));
            case WorkshopEvent e -> kind("workshop", names.workshop(e.workshopId()));
            case FindingEvent e -> kind("finding");
            case SummaryEvent e -> kind("summary", names.workshop(e.workshopId()));
            case ErasureEvent e -> kind("erasure", names.person(e.participantId()));
            case ConsentTextEvent e -> kind("consent-text");
            case ConsentEvent e -> kind("consent", names.person(e.participantId()));
            case DeskEvent e -> kind("desk", about(e.submission()), names.group(e.groupId()));
            case FollowUpEvent e -> kind("follow-up", names.group(e.groupId()));
            case FormingEvent e -> kind("forming");
            case SharingEvent e -> kind("sharing", names.group(e.groupId()));
            default -> throw new IllegalStateException(event.getClass() + " belongs to no family that is known here");
        };
    }

    private String kind(String kind, Object... values) {
        return say.text("audit.thing." + kind, values);
    }

    private String about(SubmissionRef submission) {
        return say.text("audit.about." + keyOf(submission.kind()));
    }

    private String purpose(Enum<?> purpose) {
        return say.text("consent.purpose." + keyOf(purpose));
    }

    private static String keyOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object[] of(Object... details) {
        return details;
    }
}
