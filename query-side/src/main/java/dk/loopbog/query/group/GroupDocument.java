package dk.loopbog.query.group;

import dk.loopbog.events.Attachment;
import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.feedback.FeedbackKind;
import dk.loopbog.events.group.ProjectText;
import dk.loopbog.events.meeting.MeetingMode;
import dk.loopbog.events.minutes.MinutesText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that the group's own page shows. Texts of logbooks, feedback on them and notes among researchers are left out on purpose: they are found
 * in {@link dk.loopbog.query.submission.SubmissionDocument}, where each is guarded by itself.
 *
 * @param project versions of the description, oldest first; empty while nothing is described
 */
public record GroupDocument(
        UUID id,
        String key,
        UUID roundId,
        UUID jobcentreId,
        LocalDate formed,
        @Nullable LocalDate dissolved,
        @Nullable String name,
        List<String> themes,
        List<Membership> memberships,
        List<ProjectVersion> project,
        List<Goal> goals,
        List<Action> actions,
        List<Meeting> meetings,
        List<LogbookEntry> logbook,
        List<Reflection> reflections,
        List<DataItem> data,
        List<ScoreSheet> scoreSheets,
        List<Feedback> feedback) {

    /**
     * @param from first day
     * @param to   first day without membership, or null while it holds
     */
    public record Membership(UUID participantId, LocalDate from, @Nullable LocalDate to, @Nullable Personal reason) {

        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /**
     * @param version counts from 1
     * @param idea    key of the idea in the catalogue that it was started from
     */
    public record ProjectVersion(int version, LocalDate on, ProjectText text, @Nullable String idea, @Nullable Personal reason) {
    }

    /** @param wordings oldest first; never empty */
    public record Goal(UUID id, String key, List<Wording> wordings, @Nullable LocalDate dropped, @Nullable Personal dropReason,
                       @Nullable Personal assessment) {

        public Wording current() {
            return wordings.getLast();
        }
    }

    public record Wording(Personal text, LocalDate on) {
    }

    /** @param steps what came of it, in the order in which it was told */
    public record Action(UUID id, String key, Personal text, @Nullable UUID goalId, LocalDate planned, List<Step> steps) {

        /** The action as it is to be tried now. */
        public Personal wording() {
            return steps.stream().filter(step -> step.kind() == StepKind.ADJUSTED).reduce((earlier, later) -> later)
                    .map(Step::text).orElse(text);
        }

        public boolean everReached(StepKind kind) {
            return steps.stream().anyMatch(step -> step.kind() == kind);
        }

        /**
         * What it is waiting for, or null once it is stopped or kept. A try told before an adjustment but of a later day was one of the
         * adjusted action.
         */
        public @Nullable StepKind next() {
            if (everReached(StepKind.STOPPED) || everReached(StepKind.KEPT)) {
                return null;
            }
            var adjusted = steps.stream().filter(step -> step.kind() == StepKind.ADJUSTED).reduce((earlier, later) -> later).orElse(null);
            var told = adjusted == null ? steps : steps.subList(steps.lastIndexOf(adjusted) + 1, steps.size());
            var tried = !told.isEmpty() || adjusted != null && steps.stream()
                    .anyMatch(step -> step.kind() == StepKind.TRIED && step.on().isAfter(adjusted.on()));
            return tried ? StepKind.ADJUSTED : StepKind.TRIED;
        }
    }

    public enum StepKind { TRIED, ADJUSTED, STOPPED, KEPT }

    /**
     * One link of the chain action, learning, adjusted action.
     *
     * @param attempt  number of the try; for an adjustment the try whose learning led to it, where one is named
     * @param happened for a try
     * @param learned  for a try
     * @param text     the adjusted action, or the reason for stopping
     */
    public record Step(StepKind kind, LocalDate on, @Nullable Integer attempt, @Nullable Personal happened, @Nullable Personal learned,
                       @Nullable Personal text) {
    }

    /**
     * Neither held nor cancelled: planned.
     *
     * @param reason  why it was last moved or cancelled
     * @param minutes versions, oldest first; empty without any
     * @param agenda  as the group has worded it, or null while the suggested one will do
     * @param changes how often the plan was changed: moved, cancelled or held
     * @param changed when the log last took in something of the plan; null in documents from before this was kept
     */
    public record Meeting(UUID id, int number, LocalDate plannedFor, @Nullable LocalTime startsAt, @Nullable String place, @Nullable MeetingMode mode,
                          @Nullable LocalDate held, @Nullable LocalDate cancelled, @Nullable Personal reason, List<UUID> attended,
                          List<UUID> apologies, @Nullable UUID chair, @Nullable UUID minuteTaker, @Nullable UUID minutesId, List<Minutes> minutes,
                          @Nullable Personal agenda, int changes, @Nullable Instant changed) {

        public boolean planned() {
            return held == null && cancelled == null;
        }

        Meeting changedAt(Instant at) {
            return new Meeting(id, number, plannedFor, startsAt, place, mode, held, cancelled, reason, attended, apologies, chair, minuteTaker, minutesId,
                    minutes, agenda, changes + 1, at);
        }
    }

    /** @param version counts from 1 */
    public record Minutes(int version, LocalDate on, UUID author, MinutesText text, @Nullable Integer pages, @Nullable Personal reason) {
    }

    /** @param shared whether the group may read it */
    public record LogbookEntry(UUID id, UUID participantId, LocalDate on, @Nullable UUID actionId, boolean shared) {
    }

    public record Reflection(UUID id, @Nullable UUID author, LocalDate on) {
    }

    /** @param file without its text */
    public record DataItem(UUID id, DataKind kind, LocalDate on, int count, @Nullable Integer pages, @Nullable Personal title,
                           @Nullable Attachment file) {
    }

    /** The scores on it are found in {@link dk.loopbog.query.score.ScoreSheetDocument}, for those who may see them. */
    public record ScoreSheet(UUID id, @Nullable Personal question, BigDecimal scaleMin, BigDecimal scaleMax) {
    }

    /**
     * @param text   as last worded
     * @param opened when somebody of the group first opened it, or null
     */
    public record Feedback(UUID id, SubmissionRef submission, int submissionVersion, List<FeedbackKind> kinds, @Nullable Personal text, Personal by,
                           LocalDate on, @Nullable LocalDate opened, List<Answer> answers) {
    }

    public record Answer(UUID by, Personal text, LocalDate on) {
    }

    /** All who are or ever were members. */
    public Set<UUID> memberIds() {
        return memberships.stream().map(Membership::participantId).collect(Collectors.toSet());
    }

    /** The project's title, or else the group's name or its key. */
    public String title() {
        return currentProject().map(version -> version.text().title().text()).or(() -> Optional.ofNullable(name)).orElse(key);
    }

    /** The description as it stands. */
    public Optional<ProjectVersion> currentProject() {
        return project.isEmpty() ? Optional.empty() : Optional.of(project.getLast());
    }
}
