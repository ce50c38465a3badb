package dk.loopbog.command.importing;

import static dk.loopbog.command.importing.Column.optional;
import static dk.loopbog.command.importing.Column.required;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.group.LearningGroupCommand.AdjustAction;
import dk.loopbog.command.group.LearningGroupCommand.PlanAction;
import dk.loopbog.command.group.LearningGroupCommand.StopAction;
import dk.loopbog.command.group.LearningGroupCommand.TryAction;
import dk.loopbog.command.group.LearningGroupState.Action;
import dk.loopbog.command.group.LearningGroupState.Adjustment;
import dk.loopbog.command.group.LearningGroupState.Attempt;
import dk.loopbog.events.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** actions.csv. What was learned belongs to the last of the tries; one day holds one try. */
final class ActionRows implements RowType {

    private static final Column<String> KEY = required("key", Reading.KEY);
    private static final Column<String> GROUP = required("group", Reading.TEXT).namingOne(Thing.GROUP);
    private static final Column<String> TEXT = required("text", Reading.TEXT);
    private static final Column<LocalDate> PLANNED_ON = required("planned_on", Reading.DAY).happened();
    private static final Column<String> GOAL = optional("goal", Reading.TEXT);
    private static final Column<List<LocalDate>> TRIED_ON = optional("tried_on", Reading.DAYS).happened();
    private static final Column<String> LEARNED = optional("learned", Reading.TEXT);
    private static final Column<LocalDate> ADJUSTED_ON = optional("adjusted_on", Reading.DAY).happened();
    private static final Column<String> ADJUSTMENT = optional("adjustment", Reading.TEXT);
    private static final Column<LocalDate> STOPPED_ON = optional("stopped_on", Reading.DAY).happened();
    private static final Column<String> STOP_REASON = optional("stop_reason", Reading.TEXT);
    /** Stands for an adjustment of which no more is told than that it was made. */
    private static final String ADJUSTED = "Justeret";

    @Override
    public String file() {
        return "actions.csv";
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(KEY, GROUP, TEXT, PLANNED_ON, GOAL, TRIED_ON, LEARNED, ADJUSTED_ON, ADJUSTMENT, STOPPED_ON, STOP_REASON);
    }

    @Override
    public @Nullable Named about(Row row) {
        return Named.of(Thing.ACTION, row.find(GROUP), row.find(KEY));
    }

    @Override
    public @Nullable Mark mark(Row row) {
        return Mark.of(KEY, row.find(KEY));
    }

    @Override
    public List<Reference> references(Row row) {
        return Reference.of(GOAL, Named.of(Thing.GOAL, row.find(GROUP), row.find(GOAL)));
    }

    @Override
    public List<Column<?>> unused(Row row) {
        var unused = new ArrayList<Column<?>>();
        if (row.list(TRIED_ON).isEmpty()) {
            unused.add(LEARNED);
        }
        if (row.find(ADJUSTED_ON) == null) {
            unused.add(ADJUSTMENT);
        }
        if (row.find(STOPPED_ON) == null) {
            unused.add(STOP_REASON);
        }
        return unused;
    }

    @Override
    public Map<String, Column<?>> columnsOfFields() {
        return Map.of("reason", STOP_REASON);
    }

    @Override
    public Object lane(Row row) {
        return row.get(GROUP);
    }

    @Override
    public List<Step> steps(Row row, Situation now) {
        var group = GroupRows.groupOf(row, GROUP, now);
        var id = Ids.action(row.get(KEY));
        var is = group.actions().get(id);
        var goal = row.find(GOAL) == null ? null : Ids.goal(row.get(GOAL));
        var steps = new ArrayList<Step>();
        if (is == null) {
            steps.add(Step.on(PLANNED_ON, new PlanAction(group.groupId(), row.get(KEY), row.get(TEXT), goal, row.get(PLANNED_ON))));
        } else {
            Situation.staysAsItIs(row.get(TEXT), is.text(), TEXT);
            Situation.staysAsItIs(goal, is.goalId(), GOAL);
            Situation.staysAsItIs(row.get(PLANNED_ON), is.plannedOn(), PLANNED_ON);
        }
        var tries = addTries(row, group.groupId(), id, is, steps);
        addAdjustment(row, group.groupId(), id, is, tries, steps);
        addStop(row, group.groupId(), id, is, steps);
        return steps;
    }

    /** @return the days of all tries, in the order of their numbers */
    private static List<LocalDate> addTries(Row row, UUID group, UUID id, @Nullable Action is, List<Step> steps) {
        var known = is == null ? List.<Attempt>of() : is.attempts();
        var days = known.stream().map(Attempt::on).collect(Collectors.toCollection(ArrayList::new));
        var told = new TreeSet<>(row.list(TRIED_ON));
        for (var day : told) {
            var learned = day.equals(told.last()) ? row.find(LEARNED) : null;
            if (days.contains(day)) {
                var same = known.stream().anyMatch(attempt -> attempt.on().equals(day) && Objects.equals(learned, attempt.learned()));
                RuleViolated.unless(learned == null || same, "cannot-change", LEARNED.name());
            } else {
                steps.add(Step.on(TRIED_ON, new TryAction(group, id, null, learned, day)));
                days.add(day);
            }
        }
        return days;
    }

    private static void addAdjustment(Row row, UUID group, UUID id, @Nullable Action is, List<LocalDate> tries, List<Step> steps) {
        var day = row.find(ADJUSTED_ON);
        if (day == null) {
            return;
        }
        var known = is == null ? List.<Adjustment>of() : is.adjustments().stream().filter(adjustment -> adjustment.on().equals(day)).toList();
        if (known.isEmpty()) {
            steps.add(Step.on(ADJUSTED_ON, new AdjustAction(group, id, row.find(ADJUSTMENT, ADJUSTED), lastTryBy(day, tries), day)));
        } else {
            var text = row.find(ADJUSTMENT);
            RuleViolated.unless(text == null || known.stream().anyMatch(adjustment -> text.equals(adjustment.adjustment())), "cannot-change",
                    ADJUSTMENT.name());
        }
    }

    private static @Nullable Integer lastTryBy(LocalDate day, List<LocalDate> tries) {
        var last = tries.stream().filter(tried -> !tried.isAfter(day)).max(Comparator.naturalOrder());
        return last.isPresent() ? Integer.valueOf(tries.lastIndexOf(last.get()) + 1) : null;
    }

    private static void addStop(Row row, UUID group, UUID id, @Nullable Action is, List<Step> steps) {
        var day = row.find(STOPPED_ON);
        if (day == null) {
            return;
        }
        if (is != null && is.stoppedOn() != null) {
            Situation.staysAsItIs(day, is.stoppedOn(), STOPPED_ON);
            Situation.staysAsItIs(row.find(STOP_REASON), is.stopReason(), STOP_REASON);
        } else {
            steps.add(Step.on(STOPPED_ON, new StopAction(group, id, row.find(STOP_REASON), day)));
        }
    }
}
