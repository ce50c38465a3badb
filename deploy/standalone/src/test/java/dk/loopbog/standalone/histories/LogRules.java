package dk.loopbog.standalone.histories;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.events.Attachment;
import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.consent.ConsentGiven;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.desk.DeskEvent;
import dk.loopbog.events.feedback.FeedbackAnswered;
import dk.loopbog.events.feedback.FeedbackCorrected;
import dk.loopbog.events.feedback.FeedbackReleased;
import dk.loopbog.events.feedback.FeedbackWithdrawn;
import dk.loopbog.events.finding.FindingNoted;
import dk.loopbog.events.finding.FindingRevised;
import dk.loopbog.events.finding.FindingShared;
import dk.loopbog.events.finding.MemberCheckReplied;
import dk.loopbog.events.followup.FollowUpEvent;
import dk.loopbog.events.group.ActionAdjusted;
import dk.loopbog.events.group.ActionPlanned;
import dk.loopbog.events.group.ActionStopped;
import dk.loopbog.events.group.ActionTried;
import dk.loopbog.events.group.LearningGoalDropped;
import dk.loopbog.events.group.LearningGoalSet;
import dk.loopbog.events.group.LearningGroupDissolved;
import dk.loopbog.events.group.LearningGroupEvent;
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.events.group.MemberJoined;
import dk.loopbog.events.group.MemberLeft;
import dk.loopbog.events.group.ProjectDescribed;
import dk.loopbog.events.jobcentre.JobcentreEvent;
import dk.loopbog.events.jobcentre.JobcentreJoined;
import dk.loopbog.events.logbook.LogbookEntryWritten;
import dk.loopbog.events.meeting.MeetingCancelled;
import dk.loopbog.events.meeting.MeetingHeld;
import dk.loopbog.events.meeting.MeetingScheduled;
import dk.loopbog.events.minutes.MinutesRevised;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.participant.ParticipantJoined;
import dk.loopbog.events.programme.ProgrammeEvent;
import dk.loopbog.events.programme.ProgrammeStarted;
import dk.loopbog.events.reflection.JointReflectionWritten;
import dk.loopbog.events.round.RoundEvent;
import dk.loopbog.events.round.RoundPlanned;
import dk.loopbog.events.round.RoundRescheduled;
import dk.loopbog.events.score.ScoreGiven;
import dk.loopbog.events.score.ScoreSheetSetUp;
import dk.loopbog.events.summary.SummaryEvent;
import dk.loopbog.events.workshop.WorkshopEvent;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules and rights of the product, said once more without its code: of what lies in the log alone, event after event. What an event may
 * say depends on those before it.
 */
final class LogRules {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final Pattern CPR = Pattern.compile("(?<![\\d\\p{L}_/-])(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])\\d{2}-\\d{4}(?![\\d\\p{L}_/-])");
    private static final int LONGEST = 100_000;
    private static final int LONGEST_DOCUMENT = 2_000_000;

    private final Map<UUID, JobcentreJoined> jobcentres = new HashMap<>();
    private final Map<UUID, ParticipantJoined> people = new HashMap<>();
    private final Map<UUID, ProgrammeStarted> programmes = new HashMap<>();
    private final Map<UUID, LocalDate[]> rounds = new HashMap<>();
    private final Map<UUID, UUID> programmeOfRound = new HashMap<>();
    private final Map<UUID, LearningGroupFormed> groups = new HashMap<>();
    private final Map<UUID, Set<UUID>> everMembers = new HashMap<>();
    private final Map<UUID, Set<UUID>> members = new HashMap<>();
    private final Set<UUID> dissolved = new HashSet<>();
    private final Set<UUID> goals = new HashSet<>();
    private final Set<UUID> droppedGoals = new HashSet<>();
    private final Map<UUID, Integer> tries = new HashMap<>();
    private final Set<UUID> stopped = new HashSet<>();
    private final Map<UUID, MeetingScheduled> meetings = new HashMap<>();
    private final Map<UUID, LocalDate> held = new HashMap<>();
    private final Set<UUID> cancelled = new HashSet<>();
    private final Map<SubmissionRef, UUID> authors = new HashMap<>();
    private final Set<SubmissionRef> submissions = new HashSet<>();
    private final Map<UUID, FeedbackReleased> feedback = new HashMap<>();
    private final Map<UUID, UUID> givers = new HashMap<>();
    private final Set<UUID> withdrawnFeedback = new HashSet<>();
    private final Map<UUID, ScoreSheetSetUp> sheets = new HashMap<>();
    private final Map<UUID, Set<UUID>> shared = new HashMap<>();

    private LogRules() {
    }

    static void hold(List<Logged> log) {
        var known = new LogRules();
        for (var event : log) {
            known.holdFor(event);
        }
    }

    private void holdFor(Logged event) {
        rule("nothing happens in the future", event, !event.event().happenedOn().isAfter(LocalDate.ofInstant(event.recorded(), DENMARK)));
        texts((Record) event.event(), event);
        rights(event);
        rules(event);
    }

    private void texts(Record part, Logged event) {
        for (var component : part.getClass().getRecordComponents()) {
            text(Stage.value(part, component), component, event);
        }
    }

    private void text(@Nullable Object value, RecordComponent component, Logged event) {
        switch (value) {
            case String text when !component.getName().equals("sha256") -> {
                rule("no text holds a CPR number", event, !CPR.matcher(text).find());
                var inFile = component.getDeclaringRecord() == Attachment.class && component.getName().equals("text");
                rule("no text is longer than a long text", event, text.codePointCount(0, text.length()) <= (inFile ? LONGEST_DOCUMENT : LONGEST));
                rule("no text holds a character that cannot be read", event,
                        text.codePoints().noneMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF || Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0));
                rule("no text is blank", event, !text.isBlank());
            }
            case Personal personal -> text(Objects.requireNonNull(personal.text()), component, event);
            case Record part -> texts(part, event);
            case List<?> list -> list.forEach(each -> text(each, component, event));
            case null, default -> { }
        }
    }

    private void rights(Logged event) {
        var actor = event.actor();
        rule("nobody acts without a role", event, !actor.roles().isEmpty());
        var centre = any(actor, Role.ADMIN, Role.FACILITATOR, Role.RESEARCHER);
        switch (event.event()) {
            case DeskEvent e -> rule("researchers keep their desk", event, any(actor, Role.RESEARCHER));
            case FollowUpEvent e -> rule("researchers follow up", event, any(actor, Role.RESEARCHER));
            case FeedbackReleased e -> rule("researchers give feedback", event, any(actor, Role.RESEARCHER, Role.ADMIN));
            case FeedbackCorrected e -> givesOrRules(event, actor, e.feedbackId());
            case FeedbackWithdrawn e -> givesOrRules(event, actor, e.feedbackId());
            case SummaryEvent e -> rule("facilitators publish", event, any(actor, Role.FACILITATOR, Role.ADMIN));
            case JobcentreEvent e -> rule("facilitators bring jobcentres in", event, any(actor, Role.FACILITATOR, Role.ADMIN));
            case ProgrammeEvent e -> rule("the centre keeps programmes", event, centre);
            case RoundEvent e -> rule("the centre plans rounds", event, centre);
            case WorkshopEvent e -> rule("the centre keeps workshops", event, centre);
            case FindingNoted e -> rule("researchers find", event, any(actor, Role.RESEARCHER, Role.ADMIN));
            case FindingRevised e -> rule("researchers find", event, any(actor, Role.RESEARCHER, Role.ADMIN));
            case FindingShared e -> rule("the centre shares findings", event, centre);
            case ConsentGiven e -> rule("nobody agrees for somebody else", event, e.participantId().equals(actor.participant()));
            case MinutesSubmitted e -> rule("nobody signs for somebody else", event, actor.is(Role.ADMIN) || e.author().equals(actor.participant()));
            case MinutesRevised e -> rule("nobody signs for somebody else", event, actor.is(Role.ADMIN) || e.author().equals(actor.participant()));
            case LogbookEntryWritten e -> rule("a logbook is its author's", event, actor.is(Role.ADMIN) || e.participantId().equals(actor.participant()));
            case FeedbackAnswered e -> rule("the group answers, and a logbook's feedback its author", event, actor.is(Role.ADMIN)
                    || isOrWasMember(e.groupId(), actor) && (e.submission().kind() != SubmissionRef.Kind.LOGBOOK
                    || Objects.equals(authors.get(e.submission()), actor.participant())));
            case ParticipantJoined e -> rule("people are taken in at one's own jobcentre", event,
                    any(actor, Role.ADMIN, Role.FACILITATOR) || isOf(e.jobcentreId(), actor));
            case DataItemReceived e -> rule("the centre enters what the centre gathered", event,
                    any(actor, Role.ADMIN, Role.RESEARCHER) || e.kind().source() == DataKind.Source.PARTICIPANTS);
            default -> { }
        }
        var group = groups.get(event.group());
        if (group != null && !centre) {
            rule("whoever is tied to a jobcentre changes nothing at another one", event, isOf(group.jobcentreId(), actor));
            rule("participants change groups of their own", event, actor.is(Role.COORDINATOR) || isOrWasMember(group.groupId(), actor));
        }
    }

    private void givesOrRules(Logged event, Actor actor, UUID id) {
        rule("feedback is changed by whoever gave it", event, actor.is(Role.ADMIN) || actor.is(Role.RESEARCHER) && actor.id().equals(givers.get(id)));
    }

    private boolean isOf(UUID jobcentre, Actor actor) {
        var known = jobcentres.get(jobcentre);
        return known != null && known.key().equals(actor.jobcentre());
    }

    private boolean isOrWasMember(UUID group, Actor actor) {
        return actor.participant() != null && everMembers.getOrDefault(group, Set.of()).contains(actor.participant());
    }

    private static boolean any(Actor actor, Role... roles) {
        return Stream.of(roles).anyMatch(actor.roles()::contains);
    }

    private void rules(Logged event) {
        if (event.event() instanceof LearningGroupEvent of) {
            rule("a dissolved group takes no change", event, !dissolved.contains(of.groupId()));
        }
        switch (event.event()) {
            case ProgrammeStarted e -> programmes.put(e.programmeId(), e);
            case JobcentreJoined e -> {
                rule("a jobcentre joins a programme", event, programmes.containsKey(e.programmeId()));
                jobcentres.put(e.jobcentreId(), e);
            }
            case ParticipantJoined e -> {
                rule("somebody joins at a jobcentre of the programme", event, jobcentres.containsKey(e.jobcentreId())
                        && jobcentres.get(e.jobcentreId()).programmeId().equals(e.programmeId()));
                people.put(e.participantId(), e);
            }
            case RoundPlanned e -> round(event, e.roundId(), e.from(), e.to(), e.programmeId());
            case RoundRescheduled e -> round(event, e.roundId(), e.from(), e.to(), programmeOfRound.get(e.roundId()));
            case LearningGroupFormed e -> {
                rule("a group is of a round and a jobcentre of one programme", event,
                        jobcentres.get(e.jobcentreId()).programmeId().equals(programmeOfRound.get(e.roundId())));
                groups.put(e.groupId(), e);
                e.members().forEach(member -> joins(event, e.groupId(), member, e.happenedOn()));
            }
            case MemberJoined e -> joins(event, e.groupId(), e.participantId(), e.happenedOn());
            case MemberLeft e -> rule("only members leave", event, members.get(e.groupId()).remove(e.participantId()));
            case LearningGroupDissolved e -> dissolved.add(e.groupId());
            case LearningGoalSet e -> rule("a goal is new", event, goals.add(e.goalId()));
            case LearningGoalDropped e -> rule("a goal is dropped once", event, goals.contains(e.goalId()) && droppedGoals.add(e.goalId()));
            case ActionPlanned e -> rule("an action is new", event, tries.put(e.actionId(), 0) == null);
            case ActionTried e -> rule("tries are counted from 1 on", event, tries.merge(e.actionId(), 1, Integer::sum) == e.attempt());
            case ActionAdjusted e -> rule("an adjustment points to a try", event,
                    e.becauseOfAttempt() == null || e.becauseOfAttempt() >= 1 && e.becauseOfAttempt() <= tries.get(e.actionId()));
            case ActionStopped e -> rule("an action is stopped once", event, tries.containsKey(e.actionId()) && stopped.add(e.actionId()));
            case MeetingScheduled e -> rule("a meeting has a number of its own, from 1 up", event, e.number() >= 1 && groups.containsKey(e.groupId())
                    && meetings.values().stream().noneMatch(other -> other.groupId().equals(e.groupId()) && other.number() == e.number())
                    && meetings.put(e.meetingId(), e) == null);
            case MeetingHeld e -> {
                rule("a cancelled meeting is not held", event, !cancelled.contains(e.meetingId()));
                held.put(e.meetingId(), e.happenedOn());
            }
            case MeetingCancelled e -> {
                rule("a meeting that was held is not cancelled", event, !held.containsKey(e.meetingId()));
                cancelled.add(e.meetingId()); // once more with another reason
            }
            case MinutesSubmitted e -> {
                rule("minutes need a meeting that was held", event, held.containsKey(e.meetingId()) && !cancelled.contains(e.meetingId())
                        && meetings.get(e.meetingId()).groupId().equals(e.groupId()) && meetings.get(e.meetingId()).number() == e.meetingNumber());
                rule("minutes come after the meeting", event, !e.happenedOn().isBefore(held.get(e.meetingId())));
                handedIn(new SubmissionRef(SubmissionRef.Kind.MINUTES, e.minutesId()), e.author());
            }
            case LogbookEntryWritten e -> handedIn(new SubmissionRef(SubmissionRef.Kind.LOGBOOK, e.entryId()), e.participantId());
            case JointReflectionWritten e -> handedIn(new SubmissionRef(SubmissionRef.Kind.REFLECTION, e.reflectionId()), null);
            case ProjectDescribed e -> rule("a project is described once", event,
                    submissions.add(new SubmissionRef(SubmissionRef.Kind.PROJECT, e.groupId())));
            case DataItemReceived e -> {
                rule("citizens are observed by permission", event, e.kind() != DataKind.OBSERVATION_CITIZEN || e.citizenPermission());
                rule("data is counted", event, e.count() > 0 && (e.pages() == null || e.pages() > 0));
                rule("data of a group is of its jobcentre", event, e.groupId() == null || e.jobcentreId() == null
                        || groups.get(e.groupId()).jobcentreId().equals(e.jobcentreId()));
                handedIn(new SubmissionRef(SubmissionRef.Kind.DATA, e.dataItemId()), null);
            }
            case FeedbackReleased e -> {
                rule("feedback is on what was handed in", event, submissions.contains(e.submission()));
                feedback.put(e.feedbackId(), e);
                givers.put(e.feedbackId(), event.actor().id());
            }
            case FeedbackAnswered e -> rule("what was withdrawn is not answered", event,
                    feedback.containsKey(e.feedbackId()) && !withdrawnFeedback.contains(e.feedbackId()));
            case FeedbackCorrected e -> rule("what was withdrawn is not corrected", event, !withdrawnFeedback.contains(e.feedbackId()));
            case FeedbackWithdrawn e -> rule("feedback is withdrawn once", event, withdrawnFeedback.add(e.feedbackId()));
            case ScoreSheetSetUp e -> {
                rule("a scale rises", event, e.scaleMin().compareTo(e.scaleMax()) < 0);
                sheets.put(e.sheetId(), e);
            }
            case ScoreGiven e -> rule("a score lies on its scale", event, e.score().compareTo(sheets.get(e.sheetId()).scaleMin()) >= 0
                    && e.score().compareTo(sheets.get(e.sheetId()).scaleMax()) <= 0);
            case FindingShared e -> shared.computeIfAbsent(e.findingId(), any -> new HashSet<>()).add(e.workshopId());
            case MemberCheckReplied e -> rule("only what was shared is replied to", event, shared.getOrDefault(e.findingId(), Set.of()).contains(e.workshopId()));
            default -> { }
        }
    }

    private void round(Logged event, UUID id, LocalDate from, LocalDate to, UUID programme) {
        rule("a round ends after it begins, in a programme", event, !to.isBefore(from) && programmes.containsKey(programme));
        rounds.put(id, new LocalDate[] {from, to});
        programmeOfRound.put(id, programme);
    }

    private void joins(Logged event, UUID group, UUID person, LocalDate on) {
        var of = groups.get(group);
        rule("a member belongs to the group's jobcentre", event, people.get(person).jobcentreId().equals(of.jobcentreId()));
        rule("nobody is a member twice at once", event, members.computeIfAbsent(group, any -> new HashSet<>()).add(person));
        everMembers.computeIfAbsent(group, any -> new HashSet<>()).add(person);
        if (event.event() instanceof MemberJoined) {
            var round = rounds.get(of.roundId());
            rule("people join within the round", event, !on.isBefore(round[0]) && !on.isAfter(round[1]));
        }
    }

    private void handedIn(SubmissionRef submission, @Nullable UUID author) {
        submissions.add(submission);
        if (author != null) {
            authors.put(submission, author);
        }
    }

    private static void rule(String rule, Logged event, boolean holds) {
        assertThat(holds).as("%s: %s", rule, event).isTrue();
    }
}
