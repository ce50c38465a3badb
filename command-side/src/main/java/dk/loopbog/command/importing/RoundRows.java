package dk.loopbog.command.importing;

import static dk.loopbog.command.importing.Column.optional;
import static dk.loopbog.command.importing.Column.required;

import dk.loopbog.command.round.RoundCommand.PlanRound;
import dk.loopbog.command.round.RoundCommand.RescheduleRound;
import dk.loopbog.command.round.RoundCommand.ReviseRound;
import dk.loopbog.command.round.RoundState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** rounds.csv. */
final class RoundRows implements RowType {

    private static final Column<String> KEY = required("key", Reading.KEY);
    private static final Column<String> NAME = required("name", Reading.LINE);
    private static final Column<LocalDate> FROM = required("from", Reading.DAY).planned();
    private static final Column<LocalDate> TO = required("to", Reading.DAY);
    private static final Column<Integer> MEETINGS_EXPECTED = optional("meetings_expected", Reading.COUNT);
    private static final Column<ReportingForm> REPORTING = optional("reporting", Reading.choice(ReportingForm.class));

    @Override
    public String file() {
        return "rounds.csv";
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(KEY, NAME, FROM, TO, MEETINGS_EXPECTED, REPORTING);
    }

    @Override
    public @Nullable Named about(Row row) {
        return Named.of(Thing.ROUND, row.find(KEY));
    }

    @Override
    public @Nullable Mark mark(Row row) {
        return Mark.of(KEY, row.find(KEY));
    }

    @Override
    public List<Step> steps(Row row, Situation now) {
        return now.find(RoundState.class, Ids.round(row.get(KEY))).map(round -> change(row, round, now))
                .orElseGet(() -> List.of(Step.of(new PlanRound(row.get(KEY), now.programmeId(), row.get(NAME), row.get(FROM), row.get(TO),
                        row.find(MEETINGS_EXPECTED), row.find(REPORTING), now.beginning()))));
    }

    private static List<Step> change(Row row, RoundState is, Situation now) {
        now.belongsHere(is.programmeId());
        var steps = new ArrayList<Step>();
        if (!row.get(FROM).equals(is.from()) || !row.get(TO).equals(is.to())) {
            steps.add(Step.of(new RescheduleRound(is.roundId(), row.get(FROM), row.get(TO), null)));
        }
        var told = new ReviseRound(is.roundId(), row.get(NAME), row.find(MEETINGS_EXPECTED, is.meetingsExpected()),
                row.find(REPORTING, is.reporting()), null);
        if (!told.equals(new ReviseRound(is.roundId(), is.name(), is.meetingsExpected(), is.reporting(), null))) {
            steps.add(Step.of(told));
        }
        return steps;
    }
}
