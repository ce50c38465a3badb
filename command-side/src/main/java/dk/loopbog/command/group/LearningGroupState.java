package dk.loopbog.command.group;

import static dk.loopbog.events.Personal.textOf;

import dk.loopbog.events.ReportingForm;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a learning group. Texts that have been erased are null.
 *
 * @param memberships  in the order in which they were recorded; one person may have several that do not overlap
 * @param goals        by id
 * @param actions      by id
 * @param expectations in place of the round's, or null
 * @param dissolved    null while the group goes on to the end of its round
 */
public record LearningGroupState(UUID groupId, String key, UUID roundId, UUID jobcentreId, @Nullable String name, List<String> themes,
                                 LocalDate formed, List<Membership> memberships, @Nullable Project project, Map<UUID, Goal> goals,
                                 Map<UUID, Action> actions, @Nullable Expectations expectations, @Nullable Dissolution dissolved) {

    /** @param on day on which the group ended before its round */
    public record Dissolution(LocalDate on, @Nullable String reason) {

        /** Whether nothing new is said with that. */
        boolean saysAllOf(LocalDate day, @Nullable String because) {
            return on.equals(day) && (because == null || because.equals(reason));
        }
    }

    /**
     * @param from first day
     * @param to   first day after it, or null while it lasts
     */
    public record Membership(UUID participantId, LocalDate from, @Nullable LocalDate to, @Nullable String reason) {

        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }

        Membership ended(LocalDate to, @Nullable String reason) {
            return new Membership(participantId, from, to, reason);
        }
    }

    /**
     * The description as it is now.
     *
     * @param version     from 1
     * @param idea        key of the idea that it started from
     * @param describedOn day of the first version
     */
    public record Project(int version, @Nullable String title, @Nullable String summary, @Nullable String link, @Nullable String actions,
                          @Nullable String effectUs, @Nullable String effectCitizen, @Nullable String effectOrganisation,
                          @Nullable String idea, LocalDate describedOn) {

        static Project of(int version, ProjectText text, @Nullable String idea, LocalDate describedOn) {
            return new Project(version, textOf(text.title()), textOf(text.summary()), textOf(text.link()), textOf(text.actions()),
                    textOf(text.effectUs()), textOf(text.effectCitizen()), textOf(text.effectOrganisation()), idea, describedOn);
        }

        /** True where this version has the same texts, whoever wrote them. */
        boolean says(ProjectText text) {
            return equals(of(version, text, idea, describedOn));
        }
    }

    /** A learning goal as it was last refined; {@code droppedOn} and {@code assessment} are null until then. */
    public record Goal(String key, @Nullable String text, LocalDate setOn, @Nullable LocalDate droppedOn, @Nullable String dropReason,
                       @Nullable String assessment) {

        boolean wasSetAs(String text, LocalDate on) {
            return text.equals(this.text) && on.equals(setOn);
        }

        Goal refined(@Nullable String text) {
            return new Goal(key, text, setOn, droppedOn, dropReason, assessment);
        }

        Goal dropped(LocalDate on, @Nullable String reason) {
            return new Goal(key, text, setOn, on, reason, assessment);
        }

        Goal assessed(@Nullable String assessment) {
            return new Goal(key, text, setOn, droppedOn, dropReason, assessment);
        }
    }

    /**
     * An action with all that became of it.
     *
     * @param attempts the first is number 1
     * @param keptOn   day from which it is everyday practice, or null
     */
    public record Action(String key, @Nullable String text, @Nullable UUID goalId, LocalDate plannedOn, List<Attempt> attempts,
                         List<Adjustment> adjustments, @Nullable LocalDate stoppedOn, @Nullable String stopReason, @Nullable LocalDate keptOn) {

        boolean wasPlannedAs(String text, @Nullable UUID goalId, LocalDate on) {
            return text.equals(this.text) && Objects.equals(goalId, this.goalId) && on.equals(plannedOn);
        }

        Action tried(Attempt attempt) {
            return new Action(key, text, goalId, plannedOn, and(attempts, attempt), adjustments, stoppedOn, stopReason, keptOn);
        }

        Action adjusted(Adjustment adjustment) {
            return new Action(key, text, goalId, plannedOn, attempts, and(adjustments, adjustment), stoppedOn, stopReason, keptOn);
        }

        Action stopped(LocalDate on, @Nullable String reason) {
            return new Action(key, text, goalId, plannedOn, attempts, adjustments, on, reason, keptOn);
        }

        Action kept(LocalDate on) {
            return new Action(key, text, goalId, plannedOn, attempts, adjustments, stoppedOn, stopReason, on);
        }
    }

    /** One try of an action. */
    public record Attempt(LocalDate on, @Nullable String happened, @Nullable String learned) {
    }

    /** @param becauseOfAttempt number of the try whose learning led to it */
    public record Adjustment(LocalDate on, @Nullable String adjustment, @Nullable Integer becauseOfAttempt) {
    }

    /** What is expected of this group in place of what its round says. */
    public record Expectations(int meetingsExpected, ReportingForm reporting, @Nullable String reason) {
    }

    public static LearningGroupState after(@Nullable LearningGroupState before, LearningGroupEvent event) {
        return event instanceof LearningGroupFormed e ? formed(e)
                : Objects.requireNonNull(before, "a group is formed before anything else").after(event);
    }

    public boolean hasMemberOn(LocalDate day, UUID participantId) {
        return membershipsOf(participantId).stream().anyMatch(membership -> membership.holds(day));
    }

    /** This person's memberships, in the order in which they were recorded. */
    public List<Membership> membershipsOf(UUID participantId) {
        return memberships.stream().filter(membership -> membership.participantId().equals(participantId)).toList();
    }

    private static LearningGroupState formed(LearningGroupFormed e) {
        return new LearningGroupState(e.groupId(), e.key(), e.roundId(), e.jobcentreId(), e.name(), e.themes(), e.happenedOn(),
                e.members().stream().map(member -> new Membership(member, e.happenedOn(), null, null)).toList(),
                null, Map.of(), Map.of(), null, null);
    }

    private LearningGroupState after(LearningGroupEvent event) {
        return switch (event) {
            case LearningGroupFormed e -> throw new IllegalStateException("a group is formed once");
            case LearningGroupRenamed e -> named(e.name());
            case ThemesChosen e -> with(e.themes());
            case MemberJoined e -> withMemberships(and(memberships, new Membership(e.participantId(), e.happenedOn(), null, null)));
            case MemberLeft e -> withMemberships(ended(e));
            case LearningGroupDissolved e -> dissolved(e);
            case ProjectDescribed e -> with(Project.of(1, e.project(), e.idea(), e.happenedOn()));
            case ProjectRevised e -> with(Project.of(e.version(), e.project(), project.idea(), project.describedOn()));
            case LearningGoalSet e -> with(e.goalId(), new Goal(e.key(), textOf(e.text()), e.happenedOn(), null, null, null));
            case LearningGoalRefined e -> with(e.goalId(), goals.get(e.goalId()).refined(textOf(e.text())));
            case LearningGoalDropped e -> with(e.goalId(), goals.get(e.goalId()).dropped(e.happenedOn(), textOf(e.reason())));
            case LearningGoalAssessed e -> with(e.goalId(), goals.get(e.goalId()).assessed(textOf(e.assessment())));
            case ActionPlanned e -> with(e.actionId(),
                    new Action(e.key(), textOf(e.text()), e.goalId(), e.happenedOn(), List.of(), List.of(), null, null, null));
            case ActionTried e -> with(e.actionId(),
                    actions.get(e.actionId()).tried(new Attempt(e.happenedOn(), textOf(e.happened()), textOf(e.learned()))));
            case ActionAdjusted e -> with(e.actionId(),
                    actions.get(e.actionId()).adjusted(new Adjustment(e.happenedOn(), textOf(e.adjustment()), e.becauseOfAttempt())));
            case ActionStopped e -> with(e.actionId(), actions.get(e.actionId()).stopped(e.happenedOn(), textOf(e.reason())));
            case ActionKept e -> with(e.actionId(), actions.get(e.actionId()).kept(e.happenedOn()));
            case ExpectationsChanged e -> with(new Expectations(e.meetingsExpected(), e.reporting(), textOf(e.reason())));
        };
    }

    private List<Membership> ended(MemberLeft e) {
        return endOpen(membership -> membership.participantId().equals(e.participantId())
                ? membership.ended(e.happenedOn(), textOf(e.reason())) : membership);
    }

    private List<Membership> endOpen(UnaryOperator<Membership> end) {
        return memberships.stream().map(membership -> membership.to() == null ? end.apply(membership) : membership).toList();
    }

    private LearningGroupState dissolved(LearningGroupDissolved e) {
        var ended = endOpen(membership -> membership.ended(e.happenedOn(), null));
        return new LearningGroupState(groupId, key, roundId, jobcentreId, name, themes, formed, ended, project, goals, actions, expectations,
                new Dissolution(e.happenedOn(), textOf(e.reason())));
    }

    private LearningGroupState named(@Nullable String name) {
        return new LearningGroupState(groupId, key, roundId, jobcentreId, name, themes, formed, memberships, project, goals, actions, expectations,
                dissolved);
    }

    private LearningGroupState with(List<String> themes) {
        return new LearningGroupState(groupId, key, roundId, jobcentreId, name, themes, formed, memberships, project, goals, actions, expectations,
                dissolved);
    }

    private LearningGroupState withMemberships(List<Membership> memberships) {
        return new LearningGroupState(groupId, key, roundId, jobcentreId, name, themes, formed, memberships, project, goals, actions, expectations,
                dissolved);
    }

    private LearningGroupState with(Project project) {
        return new LearningGroupState(groupId, key, roundId, jobcentreId, name, themes, formed, memberships, project, goals, actions, expectations,
                dissolved);
    }

    private LearningGroupState with(UUID goalId, Goal goal) {
        return new LearningGroupState(groupId, key, roundId, jobcentreId, name, themes, formed, memberships, project, and(goals, goalId, goal),
                actions, expectations, dissolved);
    }

    private LearningGroupState with(UUID actionId, Action action) {
        return new LearningGroupState(groupId, key, roundId, jobcentreId, name, themes, formed, memberships, project, goals,
                and(actions, actionId, action), expectations, dissolved);
    }

    private LearningGroupState with(Expectations expectations) {
        return new LearningGroupState(groupId, key, roundId, jobcentreId, name, themes, formed, memberships, project, goals, actions, expectations,
                dissolved);
    }

    private static <T> List<T> and(List<T> before, T more) {
        return Stream.concat(before.stream(), Stream.of(more)).toList();
    }

    private static <V> Map<UUID, V> and(Map<UUID, V> before, UUID id, V value) {
        var after = new HashMap<>(before);
        after.put(id, value);
        return Map.copyOf(after);
    }
}
