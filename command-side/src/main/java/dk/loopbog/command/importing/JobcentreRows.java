package dk.loopbog.command.importing;

import static dk.loopbog.command.importing.Column.optional;
import static dk.loopbog.command.importing.Column.required;

import dk.loopbog.command.jobcentre.JobcentreCommand.JoinJobcentre;
import dk.loopbog.command.jobcentre.JobcentreCommand.ReviseJobcentre;
import dk.loopbog.command.jobcentre.JobcentreCommand.WithdrawJobcentre;
import dk.loopbog.command.jobcentre.JobcentreState;
import dk.loopbog.events.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** jobcentres.csv. */
final class JobcentreRows implements RowType {

    private static final Column<String> KEY = required("key", Reading.KEY);
    private static final Column<String> NAME = required("name", Reading.LINE);
    private static final Column<String> MUNICIPALITY = optional("municipality", Reading.LINE);
    private static final Column<List<String>> TARGET_GROUPS = optional("target_groups", Reading.LIST);
    private static final Column<LocalDate> JOINED = optional("joined", Reading.DAY).happened();
    private static final Column<LocalDate> WITHDRAWN = optional("withdrawn", Reading.DAY).happened();
    private static final Column<String> WITHDRAWAL_REASON = optional("withdrawal_reason", Reading.TEXT);

    @Override
    public String file() {
        return "jobcentres.csv";
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(KEY, NAME, MUNICIPALITY, TARGET_GROUPS, JOINED, WITHDRAWN, WITHDRAWAL_REASON);
    }

    @Override
    public @Nullable Named about(Row row) {
        return Named.of(Thing.JOBCENTRE, row.find(KEY));
    }

    @Override
    public @Nullable Mark mark(Row row) {
        return Mark.of(KEY, row.find(KEY));
    }

    @Override
    public List<Column<?>> unused(Row row) {
        return row.find(WITHDRAWN) == null ? List.of(WITHDRAWAL_REASON) : List.of();
    }

    @Override
    public Map<String, Column<?>> columnsOfFields() {
        return Map.of("reason", WITHDRAWAL_REASON);
    }

    @Override
    public List<Step> steps(Row row, Situation now) {
        var id = Ids.jobcentre(row.get(KEY));
        var before = now.find(JobcentreState.class, id);
        var steps = new ArrayList<Step>();
        before.ifPresentOrElse(is -> {
            now.belongsHere(is.programmeId());
            Situation.staysAsItIs(row.find(JOINED), is.joined(), JOINED);
            var told = new ReviseJobcentre(id, row.get(NAME), row.told(MUNICIPALITY, is.municipality()),
                    row.find(TARGET_GROUPS, is.targetGroups()), null);
            if (!told.equals(new ReviseJobcentre(id, is.name(), is.municipality(), is.targetGroups(), null))) {
                steps.add(Step.of(told));
            }
        }, () -> steps.add(Step.on(JOINED, new JoinJobcentre(row.get(KEY), now.programmeId(), row.get(NAME), row.find(MUNICIPALITY),
                row.list(TARGET_GROUPS), row.find(JOINED, now.beginning())))));
        if (row.find(WITHDRAWN) != null) {
            if (before.isPresent() && before.get().withdrawn() != null) {
                Situation.staysAsItIs(row.find(WITHDRAWN), before.get().withdrawn(), WITHDRAWN);
                Situation.staysAsItIs(row.find(WITHDRAWAL_REASON), before.get().withdrawalReason(), WITHDRAWAL_REASON);
            } else {
                steps.add(Step.on(WITHDRAWN, new WithdrawJobcentre(id, row.find(WITHDRAWAL_REASON), row.find(WITHDRAWN))));
            }
        }
        return steps;
    }
}
