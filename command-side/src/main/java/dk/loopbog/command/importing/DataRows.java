package dk.loopbog.command.importing;

import static dk.loopbog.command.importing.Column.optional;
import static dk.loopbog.command.importing.Column.required;

import dk.loopbog.command.data.DataCommand.ReceiveDataItem;
import dk.loopbog.command.data.DataItemState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.data.DataKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** data.csv. */
final class DataRows implements RowType {

    private static final Column<DataKind> KIND = required("kind", Reading.choice(DataKind.class));
    private static final Column<LocalDate> RECEIVED_ON = required("received_on", Reading.DAY).happened();
    private static final Column<String> JOBCENTRE = optional("jobcentre", Reading.TEXT).namingOne(Thing.JOBCENTRE);
    private static final Column<String> GROUP = optional("group", Reading.TEXT).namingOne(Thing.GROUP);
    private static final Column<String> ROUND = optional("round", Reading.TEXT).namingOne(Thing.ROUND);
    private static final Column<Integer> COUNT = optional("count", Reading.COUNT);
    private static final Column<Integer> PAGES = optional("pages", Reading.COUNT);
    private static final Column<String> TITLE = optional("title", Reading.LINE);
    private static final Column<Boolean> CITIZEN_PERMISSION = optional("citizen_permission", Reading.YES_OR_NO);

    @Override
    public String file() {
        return "data.csv";
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(KIND, RECEIVED_ON, JOBCENTRE, GROUP, ROUND, COUNT, PAGES, TITLE, CITIZEN_PERMISSION);
    }

    @Override
    public List<Step> steps(Row row, Situation now) {
        var id = Ids.named("data", Stream.concat(Stream.of(now.programmeId().toString()), Stream.of(row.all())).toArray(String[]::new));
        return now.find(DataItemState.class, id).isPresent() ? List.of() : List.of(Step.on(RECEIVED_ON,
                new ReceiveDataItem(id, now.programmeId(), row.get(KIND), id(row, JOBCENTRE, Ids::jobcentre), id(row, GROUP, Ids::group), null,
                        id(row, ROUND, Ids::round), row.find(COUNT), row.find(PAGES), row.find(TITLE), row.find(CITIZEN_PERMISSION, false), null, null,
                        null, row.get(RECEIVED_ON))));
    }

    private static @Nullable UUID id(Row row, Column<String> column, Function<String, UUID> of) {
        var key = row.find(column);
        return key == null ? null : of.apply(key);
    }
}
