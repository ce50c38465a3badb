package dk.loopbog.command.importing;

import static dk.loopbog.command.importing.Column.optional;
import static dk.loopbog.command.importing.Column.required;

import dk.loopbog.command.workshop.WorkshopCommand.HoldWorkshop;
import dk.loopbog.command.workshop.WorkshopCommand.PlanWorkshop;
import dk.loopbog.command.workshop.WorkshopState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.workshop.WorkshopKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** workshops.csv. */
final class WorkshopRows implements RowType {

    private static final Column<String> KEY = required("key", Reading.KEY);
    private static final Column<WorkshopKind> KIND = required("kind", Reading.choice(WorkshopKind.class));
    private static final Column<LocalDate> HELD_ON = required("held_on", Reading.DAY).happened();
    private static final Column<String> ROUND = optional("round", Reading.TEXT).namingOne(Thing.ROUND);
    private static final Column<String> JOBCENTRE = optional("jobcentre", Reading.TEXT).namingOne(Thing.JOBCENTRE);
    private static final Column<String> PLACE = optional("place", Reading.LINE);
    private static final Column<Attendance> ATTENDED = optional("attended", Attendance::read).naming(Attendance::named);

    /**
     * How many came, or who.
     *
     * @param number null where people are named
     */
    private record Attendance(@Nullable Integer number, List<String> people) {

        static final Attendance UNTOLD = new Attendance(null, List.of());

        static Attendance read(String text) {
            return Reading.NUMBER.matcher(text).matches() ? new Attendance(Reading.COUNT.of(text), List.of())
                    : new Attendance(null, Reading.LIST.of(text).stream().distinct().toList());
        }

        List<Named> named() {
            return people.stream().map(person -> new Named(Thing.PARTICIPANT, person)).toList();
        }

        HoldWorkshop at(UUID workshop, LocalDate day) {
            return new HoldWorkshop(workshop, number, people.stream().map(Ids::participant).toList(), day);
        }
    }

    @Override
    public String file() {
        return "workshops.csv";
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(KEY, KIND, HELD_ON, ROUND, JOBCENTRE, PLACE, ATTENDED);
    }

    @Override
    public @Nullable Mark mark(Row row) {
        return Mark.of(KEY, row.find(KEY));
    }

    @Override
    public Map<String, Column<?>> columnsOfFields() {
        return Map.of("attendance", ATTENDED);
    }

    @Override
    public Object lane(Row row) {
        return row.get(KEY);
    }

    @Override
    public List<Step> steps(Row row, Situation now) {
        var id = Ids.workshop(row.get(KEY));
        var round = row.find(ROUND) == null ? null : Ids.round(row.get(ROUND));
        var jobcentre = row.find(JOBCENTRE) == null ? null : Ids.jobcentre(row.get(JOBCENTRE));
        var is = now.find(WorkshopState.class, id).orElse(null);
        var steps = new ArrayList<Step>();
        if (is == null) {
            steps.add(Step.on(HELD_ON, new PlanWorkshop(row.get(KEY), now.programmeId(), row.get(KIND), round, jobcentre, row.get(HELD_ON),
                    row.find(PLACE), null)));
        } else {
            now.belongsHere(is.programmeId());
            Situation.staysAsItIs(row.get(KIND), is.kind(), KIND);
            Situation.staysAsItIs(round, is.roundId(), ROUND);
            Situation.staysAsItIs(jobcentre, is.jobcentreId(), JOBCENTRE);
            Situation.staysAsItIs(row.find(PLACE), is.place(), PLACE);
        }
        if (is == null || !wasHeldSo(row, is)) {
            var told = row.find(ATTENDED) != null || is == null || is.held() == null ? row.find(ATTENDED, Attendance.UNTOLD).at(id, row.get(HELD_ON))
                    : new HoldWorkshop(id, is.held().attendance(), is.held().attended(), row.get(HELD_ON));
            steps.add(Step.on(HELD_ON, told));
        }
        return steps;
    }

    private static boolean wasHeldSo(Row row, WorkshopState is) {
        var held = is.held();
        if (held == null || !held.on().equals(row.get(HELD_ON))) {
            return false;
        }
        var told = row.find(ATTENDED);
        if (told == null) {
            return true;
        }
        return told.number() == null ? held.attended().equals(told.at(is.workshopId(), held.on()).attended())
                : told.number().equals(held.attendance());
    }
}
