package dk.loopbog.query.group;

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
import dk.loopbog.events.group.ActionAdjusted;
import dk.loopbog.events.group.ActionKept;
import dk.loopbog.events.group.ActionPlanned;
import dk.loopbog.events.group.ActionStopped;
import dk.loopbog.events.group.ActionTried;
import dk.loopbog.events.group.ExpectationsChanged;
import dk.loopbog.events.group.LearningGoalAssessed;
import dk.loopbog.events.group.LearningGoalDropped;
import dk.loopbog.events.group.LearningGoalRefined;
import dk.loopbog.events.group.LearningGoalSet;
import dk.loopbog.events.group.LearningGroupDissolved;
import dk.loopbog.events.group.LearningGroupEvent;
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.events.group.LearningGroupRenamed;
import dk.loopbog.events.group.MemberJoined;
import dk.loopbog.events.group.MemberLeft;
import dk.loopbog.events.group.ProjectDescribed;
import dk.loopbog.events.group.ProjectRevised;
import dk.loopbog.events.group.ThemesChosen;
import dk.loopbog.events.logbook.LogbookEntryRevised;
import dk.loopbog.events.logbook.LogbookEntryWritten;
import dk.loopbog.events.logbook.LogbookEvent;
import dk.loopbog.events.logbook.LogbookSharingChanged;
import dk.loopbog.events.meeting.LearningMeetingEvent;
import dk.loopbog.events.meeting.MeetingAgendaSet;
import dk.loopbog.events.meeting.MeetingCancelled;
import dk.loopbog.events.meeting.MeetingHeld;
import dk.loopbog.events.meeting.MeetingMoved;
import dk.loopbog.events.meeting.MeetingRolesAssigned;
import dk.loopbog.events.meeting.MeetingScheduled;
import dk.loopbog.events.minutes.MinutesEvent;
import dk.loopbog.events.minutes.MinutesRevised;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.reflection.JointReflectionRevised;
import dk.loopbog.events.reflection.JointReflectionWritten;
import dk.loopbog.events.reflection.ReflectionEvent;
import dk.loopbog.events.score.FocusCitizensChosen;
import dk.loopbog.events.score.ScoreEvent;
import dk.loopbog.events.score.ScoreGiven;
import dk.loopbog.events.score.ScoreSheetSetUp;
import dk.loopbog.events.score.ScoreWithdrawn;
import dk.loopbog.query.group.GroupDocument.Action;
import dk.loopbog.query.group.GroupDocument.Answer;
import dk.loopbog.query.group.GroupDocument.DataItem;
import dk.loopbog.query.group.GroupDocument.Feedback;
import dk.loopbog.query.group.GroupDocument.Goal;
import dk.loopbog.query.group.GroupDocument.LogbookEntry;
import dk.loopbog.query.group.GroupDocument.Meeting;
import dk.loopbog.query.group.GroupDocument.Membership;
import dk.loopbog.query.group.GroupDocument.Minutes;
import dk.loopbog.query.group.GroupDocument.ProjectVersion;
import dk.loopbog.query.group.GroupDocument.Reflection;
import dk.loopbog.query.group.GroupDocument.ScoreSheet;
import dk.loopbog.query.group.GroupDocument.Step;
import dk.loopbog.query.group.GroupDocument.StepKind;
import dk.loopbog.query.group.GroupDocument.Wording;
import dk.loopbog.query.view.Parts;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One document for each group, with all that its page shows. */
public record GroupsView() implements View<GroupDocument> {

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public Class<GroupDocument> documentType() {
        return GroupDocument.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return switch (event) {
            case LearningGroupEvent e -> e.groupId();
            case LearningMeetingEvent e -> e.groupId();
            case MinutesEvent e -> e.groupId();
            case LogbookEvent e -> e.groupId();
            case ReflectionEvent e -> e.groupId();
            case DataEvent e -> e.groupId();
            case ScoreEvent e -> e.groupId();
            case FeedbackEvent e -> e.groupId();
            default -> null;
        };
    }

    @Override
    public @Nullable GroupDocument after(@Nullable GroupDocument before, DomainEvent event, Recorded recorded) {
        if (event instanceof LearningGroupFormed e) {
            return new Page(e).asDocument();
        }
        if (before == null) {
            return null;
        }
        var page = new Page(before);
        switch (event) {
            case LearningGroupEvent e -> page.add(e);
            case LearningMeetingEvent e -> page.add(e, recorded.at());
            case MinutesEvent e -> page.add(e);
            case LogbookEvent e -> page.add(e);
            case ReflectionEvent e -> page.add(e);
            case DataEvent e -> page.add(e);
            case ScoreEvent e -> page.add(e);
            case FeedbackEvent e -> page.add(e);
            default -> {
                return before;
            }
        }
        return page.asDocument();
    }

    /** The document while one event is worked into it. */
    private static final class Page {

        private final UUID id;
        private final String key;
        private final UUID roundId;
        private final UUID jobcentreId;
        private final LocalDate formed;
        private @Nullable LocalDate dissolved;
        private @Nullable String name;
        private List<String> themes;
        private List<Membership> memberships;
        private List<ProjectVersion> project = List.of();
        private List<Goal> goals = List.of();
        private List<Action> actions = List.of();
        private List<Meeting> meetings = List.of();
        private List<LogbookEntry> logbook = List.of();
        private List<Reflection> reflections = List.of();
        private List<DataItem> data = List.of();
        private List<ScoreSheet> scoreSheets = List.of();
        private List<Feedback> feedback = List.of();

        Page(LearningGroupFormed e) {
            id = e.groupId();
            key = e.key();
            roundId = e.roundId();
            jobcentreId = e.jobcentreId();
            formed = e.happenedOn();
            name = e.name();
            themes = List.copyOf(e.themes());
            memberships = e.members().stream().map(member -> new Membership(member, e.happenedOn(), null, null)).toList();
        }

        Page(GroupDocument d) {
            id = d.id();
            key = d.key();
            roundId = d.roundId();
            jobcentreId = d.jobcentreId();
            formed = d.formed();
            dissolved = d.dissolved();
            name = d.name();
            themes = d.themes();
            memberships = d.memberships();
            project = d.project();
            goals = d.goals();
            actions = d.actions();
            meetings = d.meetings();
            logbook = d.logbook();
            reflections = d.reflections();
            data = d.data();
            scoreSheets = d.scoreSheets();
            feedback = d.feedback();
        }

        GroupDocument asDocument() {
            return new GroupDocument(id, key, roundId, jobcentreId, formed, dissolved, name, themes, memberships, project, goals, actions, meetings,
                    logbook, reflections, data, scoreSheets, feedback);
        }

        void add(LearningGroupEvent event) {
            switch (event) {
                case LearningGroupFormed e -> throw new IllegalArgumentException("formed anew: " + e.groupId());
                case LearningGroupRenamed e -> name = e.name();
                case ThemesChosen e -> themes = List.copyOf(e.themes());
                case MemberJoined e -> join(e);
                case MemberLeft e -> memberships = memberships.stream()
                        .map(m -> isOpen(m, e.participantId()) ? new Membership(m.participantId(), m.from(), e.happenedOn(), e.reason()) : m)
                        .toList();
                case LearningGroupDissolved e -> dissolved = e.happenedOn();
                case ProjectDescribed e -> describe(new ProjectVersion(1, e.happenedOn(), e.project(), e.idea(), null));
                case ProjectRevised e -> describe(new ProjectVersion(e.version(), e.happenedOn(), e.project(), null, e.reason()));
                case LearningGoalSet e -> goals = Parts.put(goals, Goal::id,
                        new Goal(e.goalId(), e.key(), List.of(new Wording(e.text(), e.happenedOn())), null, null, null));
                case LearningGoalRefined e -> changeGoal(e.goalId(), g -> new Goal(g.id(), g.key(),
                        Parts.add(g.wordings(), new Wording(e.text(), e.happenedOn())), g.dropped(), g.dropReason(), g.assessment()));
                case LearningGoalDropped e -> changeGoal(e.goalId(),
                        g -> new Goal(g.id(), g.key(), g.wordings(), e.happenedOn(), e.reason(), g.assessment()));
                case LearningGoalAssessed e -> changeGoal(e.goalId(),
                        g -> new Goal(g.id(), g.key(), g.wordings(), g.dropped(), g.dropReason(), e.assessment()));
                case ActionPlanned e -> actions = Parts.put(actions, Action::id,
                        new Action(e.actionId(), e.key(), e.text(), e.goalId(), e.happenedOn(), List.of()));
                case ActionTried e -> step(e.actionId(), new Step(StepKind.TRIED, e.happenedOn(), e.attempt(), e.happened(), e.learned(), null));
                case ActionAdjusted e -> step(e.actionId(),
                        new Step(StepKind.ADJUSTED, e.happenedOn(), e.becauseOfAttempt(), null, null, e.adjustment()));
                case ActionStopped e -> step(e.actionId(), new Step(StepKind.STOPPED, e.happenedOn(), null, null, null, e.reason()));
                case ActionKept e -> step(e.actionId(), new Step(StepKind.KEPT, e.happenedOn(), null, null, null, null));
                case ExpectationsChanged e -> { }
            }
        }

        void add(LearningMeetingEvent event, Instant at) {
            switch (event) {
                case MeetingScheduled e -> meetings = Parts.put(meetings, Meeting::id, new Meeting(e.meetingId(), e.number(), e.plannedFor(),
                        e.startsAt(), e.place(), e.mode(), null, null, null, List.of(), List.of(), null, null, null, List.of(), null, 0, at));
                case MeetingMoved e -> changePlan(e.meetingId(), at, m -> new Meeting(m.id(), m.number(), e.plannedFor(), e.startsAt(), e.place(),
                        e.mode(), null, null, e.reason(), m.attended(), m.apologies(), m.chair(), m.minuteTaker(), m.minutesId(), m.minutes(),
                        m.agenda(), m.changes(), m.changed()));
                case MeetingCancelled e -> changePlan(e.meetingId(), at, m -> new Meeting(m.id(), m.number(), m.plannedFor(), m.startsAt(),
                        m.place(), m.mode(), null, e.happenedOn(), e.reason(), m.attended(), m.apologies(), m.chair(), m.minuteTaker(), m.minutesId(),
                        m.minutes(), m.agenda(), m.changes(), m.changed()));
                case MeetingHeld e -> changePlan(e.meetingId(), at, m -> new Meeting(m.id(), m.number(), m.plannedFor(), m.startsAt(), m.place(),
                        e.mode() == null ? m.mode() : e.mode(), e.happenedOn(), null, null, List.copyOf(e.attended()), List.copyOf(e.apologies()),
                        e.chair() == null ? m.chair() : e.chair(), e.minuteTaker() == null ? m.minuteTaker() : e.minuteTaker(), m.minutesId(),
                        m.minutes(), m.agenda(), m.changes(), m.changed()));
                case MeetingRolesAssigned e -> changeMeeting(e.meetingId(), m -> new Meeting(m.id(), m.number(), m.plannedFor(), m.startsAt(),
                        m.place(), m.mode(), m.held(), m.cancelled(), m.reason(), m.attended(), m.apologies(), e.chair(), e.minuteTaker(),
                        m.minutesId(), m.minutes(), m.agenda(), m.changes(), m.changed()));
                case MeetingAgendaSet e -> changeMeeting(e.meetingId(), m -> new Meeting(m.id(), m.number(), m.plannedFor(), m.startsAt(),
                        m.place(), m.mode(), m.held(), m.cancelled(), m.reason(), m.attended(), m.apologies(), m.chair(), m.minuteTaker(),
                        m.minutesId(), m.minutes(), e.agenda(), m.changes(), m.changed()));
            }
        }

        void add(MinutesEvent event) {
            switch (event) {
                case MinutesSubmitted e -> changeMeeting(e.meetingId(), m -> withMinutes(m, e.minutesId(),
                        new Minutes(1, e.happenedOn(), e.author(), e.text().withoutTextOfFile(), e.pages(), null)));
                case MinutesRevised e -> meetings = Parts.change(meetings, Meeting::minutesId, e.minutesId(), m -> withMinutes(m, e.minutesId(),
                        new Minutes(e.version(), e.happenedOn(), e.author(), e.text().withoutTextOfFile(), e.pages(), e.reason())));
            }
        }

        void add(LogbookEvent event) {
            switch (event) {
                case LogbookEntryWritten e -> logbook = Parts.put(logbook, LogbookEntry::id,
                        new LogbookEntry(e.entryId(), e.participantId(), e.happenedOn(), e.actionId(), e.sharedWithGroup()));
                case LogbookEntryRevised e -> { }
                case LogbookSharingChanged e -> logbook = Parts.change(logbook, LogbookEntry::id, e.entryId(),
                        entry -> new LogbookEntry(entry.id(), entry.participantId(), entry.on(), entry.actionId(), e.sharedWithGroup()));
            }
        }

        void add(ReflectionEvent event) {
            switch (event) {
                case JointReflectionWritten e -> reflections = Parts.put(reflections, Reflection::id,
                        new Reflection(e.reflectionId(), e.author(), e.happenedOn()));
                case JointReflectionRevised e -> { }
            }
        }

        void add(DataEvent event) {
            switch (event) {
                case DataItemReceived e -> data = Parts.put(data, DataItem::id,
                        new DataItem(e.dataItemId(), e.kind(), e.happenedOn(), e.count(), e.pages(), e.title(),
                                e.attachment() == null ? null : e.attachment().withoutText()));
                case DataItemCorrected e -> data = Parts.change(data, DataItem::id, e.dataItemId(),
                        item -> new DataItem(item.id(), item.kind(), e.day() == null ? item.on() : e.day(), e.count(), e.pages(), e.title(),
                                e.attachment() == null ? item.file() : e.attachment().withoutText()));
            }
        }

        void add(ScoreEvent event) {
            switch (event) {
                case ScoreSheetSetUp e -> scoreSheets = Parts.put(scoreSheets, ScoreSheet::id,
                        new ScoreSheet(e.sheetId(), e.question(), e.scaleMin(), e.scaleMax()));
                case FocusCitizensChosen e -> { }
                case ScoreGiven e -> { }
                case ScoreWithdrawn e -> { }
            }
        }

        /** Feedback on a logbook entry is left out like the entry's text. */
        void add(FeedbackEvent event) {
            if (event.submission().kind() == SubmissionRef.Kind.LOGBOOK) {
                return;
            }
            switch (event) {
                case FeedbackReleased e -> feedback = Parts.put(feedback, Feedback::id, new Feedback(e.feedbackId(), e.submission(),
                        e.submissionVersion(), List.copyOf(e.kinds()), e.text(), e.by(), e.happenedOn(), null, List.of()));
                case FeedbackCorrected e -> changeFeedback(e.feedbackId(), f -> new Feedback(f.id(), f.submission(), f.submissionVersion(),
                        List.copyOf(e.kinds()), e.text(), f.by(), f.on(), f.opened(), f.answers()));
                case FeedbackOpened e -> changeFeedback(e.feedbackId(), f -> f.opened() != null ? f : new Feedback(f.id(), f.submission(),
                        f.submissionVersion(), f.kinds(), f.text(), f.by(), f.on(), e.happenedOn(), f.answers()));
                case FeedbackAnswered e -> changeFeedback(e.feedbackId(), f -> new Feedback(f.id(), f.submission(), f.submissionVersion(), f.kinds(),
                        f.text(), f.by(), f.on(), f.opened(), Parts.add(f.answers(), new Answer(e.answeredBy(), e.answer(), e.happenedOn()))));
                case FeedbackWithdrawn e -> feedback = feedback.stream().filter(given -> !given.id().equals(e.feedbackId())).toList();
            }
        }

        private void join(MemberJoined e) {
            if (memberships.stream().noneMatch(m -> isOpen(m, e.participantId()))) {
                memberships = Parts.add(memberships, new Membership(e.participantId(), e.happenedOn(), null, null));
            }
        }

        private static boolean isOpen(Membership membership, UUID participantId) {
            return membership.participantId().equals(participantId) && membership.to() == null;
        }

        private void describe(ProjectVersion version) {
            project = Parts.put(project, ProjectVersion::version, version);
        }

        private void changeGoal(UUID goalId, UnaryOperator<Goal> change) {
            goals = Parts.change(goals, Goal::id, goalId, change);
        }

        private void step(UUID actionId, Step step) {
            actions = Parts.change(actions, Action::id, actionId,
                    a -> new Action(a.id(), a.key(), a.text(), a.goalId(), a.planned(), Parts.add(a.steps(), step)));
        }

        private void changeMeeting(UUID meetingId, UnaryOperator<Meeting> change) {
            meetings = Parts.change(meetings, Meeting::id, meetingId, change);
        }

        private void changePlan(UUID meetingId, Instant at, UnaryOperator<Meeting> change) {
            changeMeeting(meetingId, before -> {
                var after = change.apply(before);
                return after.equals(before) ? before : after.changedAt(at);
            });
        }

        private static Meeting withMinutes(Meeting m, UUID minutesId, Minutes version) {
            return new Meeting(m.id(), m.number(), m.plannedFor(), m.startsAt(), m.place(), m.mode(), m.held(), m.cancelled(), m.reason(),
                    m.attended(), m.apologies(), m.chair(), m.minuteTaker(), minutesId, Parts.put(m.minutes(), Minutes::version, version),
                    m.agenda(), m.changes(), m.changed());
        }

        private void changeFeedback(UUID feedbackId, UnaryOperator<Feedback> change) {
            feedback = Parts.change(feedback, Feedback::id, feedbackId, change);
        }
    }
}
