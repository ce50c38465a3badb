package dk.loopbog.query.status;

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
import dk.loopbog.events.group.ProjectText;
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
import dk.loopbog.query.api.Days;
import dk.loopbog.query.status.RoundStatusDocument.Action;
import dk.loopbog.query.status.RoundStatusDocument.Attempt;
import dk.loopbog.query.status.RoundStatusDocument.DataItem;
import dk.loopbog.query.status.RoundStatusDocument.Description;
import dk.loopbog.query.status.RoundStatusDocument.Expectations;
import dk.loopbog.query.status.RoundStatusDocument.Feedback;
import dk.loopbog.query.status.RoundStatusDocument.Goal;
import dk.loopbog.query.status.RoundStatusDocument.Late;
import dk.loopbog.query.status.RoundStatusDocument.Late.What;
import dk.loopbog.query.status.RoundStatusDocument.Meeting;
import dk.loopbog.query.status.RoundStatusDocument.Membership;
import dk.loopbog.query.status.RoundStatusDocument.Submission;
import dk.loopbog.query.view.Parts;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One document of dated facts for each group; the numbers are worked out when they are asked for. */
public record RoundStatusView() implements View<RoundStatusDocument> {

    @Override
    public String name() {
        return "round-status";
    }

    @Override
    public Class<RoundStatusDocument> documentType() {
        return RoundStatusDocument.class;
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
            case FeedbackEvent e -> e.groupId();
            default -> null;
        };
    }

    @Override
    public @Nullable RoundStatusDocument after(@Nullable RoundStatusDocument before, DomainEvent event, Recorded recorded) {
        if (event instanceof LearningGroupFormed e) {
            return new Facts(e).asDocument();
        }
        if (before == null) {
            return null;
        }
        var facts = new Facts(before);
        switch (event) {
            case LearningGroupEvent e -> facts.add(e);
            case LearningMeetingEvent e -> facts.add(e);
            case MinutesEvent e -> facts.add(e);
            case LogbookEvent e -> facts.add(e);
            case ReflectionEvent e -> facts.add(e);
            case DataEvent e -> facts.add(e);
            case FeedbackEvent e -> facts.add(e);
            default -> {
                return before;
            }
        }
        if (!recorded.imported()) {
            facts.noteIfLate(event, LocalDate.ofInstant(recorded.at(), Days.DENMARK));
        }
        return facts.asDocument();
    }

    /** The document while one event is worked into it. */
    private static final class Facts {

        private final UUID groupId;
        private final String key;
        private final UUID roundId;
        private final UUID jobcentreId;
        private final LocalDate formed;
        private @Nullable LocalDate dissolved;
        private @Nullable String name;
        private List<String> themes;
        private @Nullable Expectations expectations;
        private @Nullable Description description;
        private List<Membership> memberships;
        private List<Goal> goals = List.of();
        private List<Action> actions = List.of();
        private List<Meeting> meetings = List.of();
        private List<Submission> submissions = List.of();
        private List<DataItem> data = List.of();
        private List<Feedback> feedback = List.of();
        private List<Late> late = List.of();

        Facts(LearningGroupFormed e) {
            groupId = e.groupId();
            key = e.key();
            roundId = e.roundId();
            jobcentreId = e.jobcentreId();
            formed = e.happenedOn();
            name = e.name();
            themes = List.copyOf(e.themes());
            memberships = e.members().stream().map(member -> new Membership(member, e.happenedOn(), null)).toList();
        }

        Facts(RoundStatusDocument d) {
            groupId = d.groupId();
            key = d.key();
            roundId = d.roundId();
            jobcentreId = d.jobcentreId();
            formed = d.formed();
            dissolved = d.dissolved();
            name = d.name();
            themes = d.themes();
            expectations = d.expectations();
            description = d.description();
            memberships = d.memberships();
            goals = d.goals();
            actions = d.actions();
            meetings = d.meetings();
            submissions = d.submissions();
            data = d.data();
            feedback = d.feedback();
            late = d.late();
        }

        RoundStatusDocument asDocument() {
            return new RoundStatusDocument(groupId, key, roundId, jobcentreId, formed, dissolved, name, themes, expectations, description,
                    memberships, goals, actions, meetings, submissions, data, feedback, late);
        }

        void add(LearningGroupEvent event) {
            switch (event) {
                case LearningGroupFormed e -> throw new IllegalArgumentException("formed anew: " + e.groupId());
                case LearningGroupRenamed e -> name = e.name();
                case ThemesChosen e -> themes = List.copyOf(e.themes());
                case MemberJoined e -> join(e);
                case MemberLeft e -> memberships = memberships.stream()
                        .map(m -> isOpen(m, e.participantId()) ? new Membership(m.participantId(), m.from(), e.happenedOn()) : m).toList();
                case LearningGroupDissolved e -> dissolved = e.happenedOn();
                case ProjectDescribed e -> {
                    description = describedBy(e.project());
                    submit(SubmissionRef.Kind.PROJECT, groupId, null, null, e.happenedOn());
                }
                case ProjectRevised e -> {
                    description = description == null ? null : describedBy(e.project());
                    revise(groupId, e.happenedOn());
                }
                case LearningGoalSet e -> goals = Parts.put(goals, Goal::id, new Goal(e.goalId(), e.happenedOn(), null));
                case LearningGoalRefined e -> { }
                case LearningGoalDropped e -> goals = Parts.change(goals, Goal::id, e.goalId(),
                        goal -> new Goal(goal.id(), goal.set(), e.happenedOn()));
                case LearningGoalAssessed e -> { }
                case ActionPlanned e -> actions = Parts.put(actions, Action::id,
                        new Action(e.actionId(), e.happenedOn(), List.of(), List.of(), null, null));
                case ActionTried e -> change(e.actionId(), a -> new Action(a.id(), a.planned(),
                        Parts.put(a.tried(), Attempt::number, new Attempt(e.attempt(), e.happenedOn())), a.adjusted(), a.stopped(), a.kept()));
                case ActionAdjusted e -> change(e.actionId(), a -> new Action(a.id(), a.planned(), a.tried(),
                        Parts.add(a.adjusted(), e.happenedOn()), a.stopped(), a.kept()));
                case ActionStopped e -> change(e.actionId(),
                        a -> new Action(a.id(), a.planned(), a.tried(), a.adjusted(), e.happenedOn(), a.kept()));
                case ActionKept e -> change(e.actionId(),
                        a -> new Action(a.id(), a.planned(), a.tried(), a.adjusted(), a.stopped(), e.happenedOn()));
                case ExpectationsChanged e -> expectations = new Expectations(e.meetingsExpected(), e.reporting(), e.reason(), e.happenedOn());
            }
        }

        void add(LearningMeetingEvent event) {
            switch (event) {
                case MeetingScheduled e -> meetings = Parts.put(meetings, Meeting::id,
                        new Meeting(e.meetingId(), e.number(), e.plannedFor(), e.startsAt(), null, null, null));
                case MeetingMoved e -> meetings = Parts.change(meetings, Meeting::id, e.meetingId(),
                        m -> new Meeting(m.id(), m.number(), e.plannedFor(), e.startsAt(), e.happenedOn(), null, null));
                case MeetingCancelled e -> meetings = Parts.change(meetings, Meeting::id, e.meetingId(),
                        m -> new Meeting(m.id(), m.number(), m.plannedFor(), m.startsAt(), m.moved(), null, e.happenedOn()));
                case MeetingHeld e -> meetings = Parts.change(meetings, Meeting::id, e.meetingId(),
                        m -> new Meeting(m.id(), m.number(), m.plannedFor(), m.startsAt(), m.moved(), e.happenedOn(), null));
                case MeetingRolesAssigned e -> { }
                case MeetingAgendaSet e -> { }
            }
        }

        void add(MinutesEvent event) {
            switch (event) {
                case MinutesSubmitted e -> submit(SubmissionRef.Kind.MINUTES, e.minutesId(), e.meetingNumber(), e.author(), e.happenedOn());
                case MinutesRevised e -> revise(e.minutesId(), e.happenedOn());
            }
        }

        void add(LogbookEvent event) {
            switch (event) {
                case LogbookEntryWritten e -> submit(SubmissionRef.Kind.LOGBOOK, e.entryId(), null, e.participantId(), e.happenedOn());
                case LogbookEntryRevised e -> revise(e.entryId(), e.happenedOn());
                case LogbookSharingChanged e -> { }
            }
        }

        void add(ReflectionEvent event) {
            switch (event) {
                case JointReflectionWritten e -> submit(SubmissionRef.Kind.REFLECTION, e.reflectionId(), null, e.author(), e.happenedOn());
                case JointReflectionRevised e -> revise(e.reflectionId(), e.happenedOn());
            }
        }

        void add(DataEvent event) {
            switch (event) {
                case DataItemReceived e -> data = Parts.put(data, DataItem::id,
                        new DataItem(e.dataItemId(), e.kind().key(), e.happenedOn(), e.count()));
                case DataItemCorrected e -> data = Parts.change(data, DataItem::id, e.dataItemId(),
                        item -> new DataItem(item.id(), item.kind(), e.day() == null ? item.on() : e.day(), e.count()));
            }
        }

        void add(FeedbackEvent event) {
            switch (event) {
                case FeedbackReleased e -> feedback = Parts.put(feedback, Feedback::id, new Feedback(e.feedbackId(), e.submission(),
                        e.submissionVersion(), List.copyOf(e.kinds()), e.happenedOn(), null, null));
                case FeedbackCorrected e -> feedback = Parts.change(feedback, Feedback::id, e.feedbackId(),
                        f -> new Feedback(f.id(), f.submission(), f.version(), List.copyOf(e.kinds()), f.on(), f.opened(), f.answered()));
                case FeedbackOpened e -> feedback = Parts.change(feedback, Feedback::id, e.feedbackId(), f -> f.opened() != null ? f
                        : new Feedback(f.id(), f.submission(), f.version(), f.kinds(), f.on(), e.happenedOn(), f.answered()));
                case FeedbackAnswered e -> feedback = Parts.change(feedback, Feedback::id, e.feedbackId(), f -> f.answered() != null ? f
                        : new Feedback(f.id(), f.submission(), f.version(), f.kinds(), f.on(), f.opened(), e.happenedOn()));
                case FeedbackWithdrawn e -> feedback = feedback.stream().filter(given -> !given.id().equals(e.feedbackId())).toList();
            }
        }

        private void noteIfLate(DomainEvent event, LocalDate recorded) {
            if (!recorded.isAfter(event.happenedOn())) {
                return;
            }
            switch (event) {
                case ProjectDescribed e -> note(What.DESCRIBED, groupId, e, recorded);
                case LearningGoalSet e -> note(What.GOAL_SET, e.goalId(), e, recorded);
                case ActionPlanned e -> note(What.PLANNED, e.actionId(), e, recorded);
                case ActionTried e -> note(What.TRIED, e.actionId(), e, recorded);
                case ActionAdjusted e -> note(What.ADJUSTED, e.actionId(), e, recorded);
                case ActionStopped e -> note(What.STOPPED, e.actionId(), e, recorded);
                case ActionKept e -> note(What.KEPT, e.actionId(), e, recorded);
                case MeetingHeld e -> note(What.HELD, e.meetingId(), e, recorded);
                case MinutesSubmitted e -> note(What.SUBMITTED, e.minutesId(), e, recorded);
                case LogbookEntryWritten e -> note(What.SUBMITTED, e.entryId(), e, recorded);
                case JointReflectionWritten e -> note(What.SUBMITTED, e.reflectionId(), e, recorded);
                case DataItemReceived e -> note(What.DATA, e.dataItemId(), e, recorded);
                default -> { }
            }
        }

        private void note(What what, UUID id, DomainEvent event, LocalDate recorded) {
            late = Parts.add(late, new Late(what, id, event.happenedOn(), recorded));
        }

        private void join(MemberJoined e) {
            if (memberships.stream().noneMatch(m -> isOpen(m, e.participantId()))) {
                memberships = Parts.add(memberships, new Membership(e.participantId(), e.happenedOn(), null));
            }
        }

        private static boolean isOpen(Membership membership, UUID participantId) {
            return membership.participantId().equals(participantId) && membership.to() == null;
        }

        private void change(UUID actionId, UnaryOperator<Action> change) {
            actions = Parts.change(actions, Action::id, actionId, change);
        }

        private void submit(SubmissionRef.Kind kind, UUID id, @Nullable Integer number, @Nullable UUID author, LocalDate on) {
            submissions = Parts.put(submissions, Submission::ref, new Submission(new SubmissionRef(kind, id), number, author, on, List.of()));
        }

        private void revise(UUID id, LocalDate on) {
            submissions = Parts.change(submissions, submission -> submission.ref().id(), id, submission -> new Submission(submission.ref(),
                    submission.number(), submission.author(), submission.on(), Parts.add(submission.revised(), on)));
        }

        private static Description describedBy(ProjectText text) {
            return new Description(text.title(), text.summary() != null, text.link() != null, text.actions() != null, text.effectUs() != null,
                    text.effectCitizen() != null, text.effectOrganisation() != null);
        }
    }
}
