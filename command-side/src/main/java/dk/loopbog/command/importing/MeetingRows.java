package dk.loopbog.command.importing;

import static dk.loopbog.command.importing.Column.optional;
import static dk.loopbog.command.importing.Column.required;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.group.LearningGroupState;
import dk.loopbog.command.meeting.LearningMeetingCommand.AssignMeetingRoles;
import dk.loopbog.command.meeting.LearningMeetingCommand.CancelMeeting;
import dk.loopbog.command.meeting.LearningMeetingCommand.HoldMeeting;
import dk.loopbog.command.meeting.LearningMeetingCommand.MoveMeeting;
import dk.loopbog.command.meeting.LearningMeetingCommand.ScheduleMeeting;
import dk.loopbog.command.meeting.LearningMeetingState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.meeting.MeetingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** meetings.csv. */
final class MeetingRows implements RowType {

    private static final Column<String> GROUP = required("group", Reading.TEXT).namingOne(Thing.GROUP);
    private static final Column<Integer> NUMBER = required("number", Reading.COUNT);
    private static final Column<LocalDate> PLANNED_FOR = required("planned_for", Reading.DAY).planned();
    private static final Column<LocalDate> HELD_ON = optional("held_on", Reading.DAY).happened();
    private static final Column<MeetingMode> MODE = optional("mode", Reading.choice(MeetingMode.class));
    private static final Column<List<String>> ATTENDED = optional("attended", Reading.LIST).namingSome(Thing.PARTICIPANT);
    private static final Column<List<String>> APOLOGIES = optional("apologies", Reading.LIST).namingSome(Thing.PARTICIPANT);
    private static final Column<String> MINUTE_TAKER = optional("minute_taker", Reading.TEXT).namingOne(Thing.PARTICIPANT);
    private static final Column<LocalDate> CANCELLED_ON = optional("cancelled_on", Reading.DAY).happened();
    private static final Column<String> CANCEL_REASON = optional("cancel_reason", Reading.TEXT);

    @Override
    public String file() {
        return "meetings.csv";
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(GROUP, NUMBER, PLANNED_FOR, HELD_ON, MODE, ATTENDED, APOLOGIES, MINUTE_TAKER, CANCELLED_ON, CANCEL_REASON);
    }

    @Override
    public @Nullable Named about(Row row) {
        return Named.of(Thing.MEETING, row.find(GROUP), row.find(NUMBER));
    }

    @Override
    public @Nullable Mark mark(Row row) {
        var meeting = about(row);
        return Mark.of(NUMBER, meeting == null ? null : meeting.key());
    }

    @Override
    public Map<String, Column<?>> columnsOfFields() {
        return Map.of("reason", CANCEL_REASON);
    }

    @Override
    public List<Column<?>> unused(Row row) {
        var unused = new ArrayList<Column<?>>();
        if (row.find(HELD_ON) == null) {
            unused.addAll(List.of(ATTENDED, APOLOGIES));
        }
        if (row.find(CANCELLED_ON) == null) {
            unused.add(CANCEL_REASON);
        }
        return unused;
    }

    @Override
    public List<Step> steps(Row row, Situation now) {
        RuleViolated.unless(row.find(HELD_ON) == null || row.find(CANCELLED_ON) == null, "meeting-cancelled", HELD_ON.name());
        var group = GroupRows.groupOf(row, GROUP, now);
        var id = Ids.meeting(group.groupId(), row.get(NUMBER));
        var is = now.find(LearningMeetingState.class, id).orElse(null);
        var steps = new ArrayList<Step>();
        var off = is != null && is.cancelled() != null;
        if (is == null) {
            steps.add(Step.of(new ScheduleMeeting(group.groupId(), row.get(NUMBER), row.get(PLANNED_FOR), null, null, row.find(MODE),
                    agreedOn(row, group, now))));
        } else if (is.held() != null) {
            Situation.staysAsItIs(row.get(PLANNED_FOR), is.plan().plannedFor(), PLANNED_FOR);
        } else if (!row.get(PLANNED_FOR).equals(is.plan().plannedFor())) {
            steps.add(Step.of(new MoveMeeting(id, row.get(PLANNED_FOR), is.plan().startsAt(), is.plan().place(),
                    row.told(MODE, is.plan().mode()), null, null)));
            off = false;
        }
        if (row.find(HELD_ON) != null) {
            hold(row, id, is, steps);
        } else if (row.find(CANCELLED_ON) != null) {
            if (off && is != null) {
                Situation.staysAsItIs(row.find(CANCELLED_ON), Objects.requireNonNull(is.cancelled()).on(), CANCELLED_ON);
                Situation.staysAsItIs(row.find(CANCEL_REASON), is.cancelled().reason(), CANCEL_REASON);
            } else {
                steps.add(Step.on(CANCELLED_ON, new CancelMeeting(id, row.find(CANCEL_REASON), row.find(CANCELLED_ON))));
            }
        } else {
            assign(row, id, is, steps);
        }
        return steps;
    }

    private static void hold(Row row, UUID id, @Nullable LearningMeetingState is, List<Step> steps) {
        var held = is == null ? null : is.held();
        var attended = people(row, ATTENDED, held == null ? List.of() : held.attended());
        var apologies = people(row, APOLOGIES, held == null ? List.of() : held.apologies());
        var taker = person(row);
        var mode = row.told(MODE, held == null ? is == null ? null : is.plan().mode() : held.mode());
        if (held == null || !held.equals(new LearningMeetingState.Held(row.find(HELD_ON), mode, attended, apologies))
                || taker != null && !taker.equals(is.roles().minuteTaker())) {
            steps.add(Step.on(HELD_ON, new HoldMeeting(id, mode, attended, apologies, null, taker, row.find(HELD_ON))));
        }
    }

    private static void assign(Row row, UUID id, @Nullable LearningMeetingState is, List<Step> steps) {
        var taker = person(row);
        if (taker != null && (is == null || is.held() == null && !taker.equals(is.roles().minuteTaker()))) {
            steps.add(Step.of(new AssignMeetingRoles(id, is == null ? null : is.roles().chair(), taker, null)));
        }
    }

    private static List<UUID> people(Row row, Column<List<String>> column, List<UUID> otherwise) {
        var told = row.list(column).stream().map(Ids::participant).distinct().toList();
        return told.isEmpty() ? otherwise : told;
    }

    private static @Nullable UUID person(Row row) {
        return row.find(MINUTE_TAKER) == null ? null : Ids.participant(row.get(MINUTE_TAKER));
    }

    /** Nothing happens to a meeting before it is agreed upon; groups agree on their meetings when they form, as far as anybody knows. */
    private static LocalDate agreedOn(Row row, LearningGroupState group, Situation now) {
        var latest = Stream.of(row.get(PLANNED_FOR), row.find(HELD_ON), row.find(CANCELLED_ON), now.facts().today())
                .filter(Objects::nonNull).min(Comparator.naturalOrder()).orElseThrow();
        return group.formed().isAfter(latest) ? latest : group.formed();
    }
}
