package dk.loopbog.command.importing;

import static dk.loopbog.command.importing.Column.optional;
import static dk.loopbog.command.importing.Column.required;

import dk.loopbog.command.logbook.LogbookCommand.WriteLogbookEntry;
import dk.loopbog.command.logbook.LogbookEntryState;
import dk.loopbog.events.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** logbook.csv. One person may write several entries on one day; a reference by person and day means the first of them. */
final class LogbookRows implements RowType {

    private static final Column<String> PARTICIPANT = required("participant", Reading.TEXT).namingOne(Thing.PARTICIPANT);
    private static final Column<String> GROUP = required("group", Reading.TEXT).namingOne(Thing.GROUP);
    private static final Column<LocalDate> WRITTEN_ON = required("written_on", Reading.DAY).happened();
    private static final Column<String> TEXT = optional("text", Reading.TEXT);
    private static final Column<Integer> PAGES = optional("pages", Reading.COUNT);
    private static final Column<String> ACTION = optional("action", Reading.TEXT);
    private static final Column<Boolean> SHARED = optional("shared", Reading.YES_OR_NO);

    /** @param ordinal from 0, among the entries of this person on this day */
    static UUID id(String participant, String day, int ordinal) {
        return Ids.named("logbook", participant, day, Integer.toString(ordinal));
    }

    @Override
    public String file() {
        return "logbook.csv";
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(PARTICIPANT, GROUP, WRITTEN_ON, TEXT, PAGES, ACTION, SHARED);
    }

    @Override
    public @Nullable Named about(Row row) {
        return Named.of(Thing.LOGBOOK, row.find(PARTICIPANT), row.find(WRITTEN_ON));
    }

    @Override
    public List<Reference> references(Row row) {
        return Reference.of(ACTION, Named.of(Thing.ACTION, row.find(GROUP), row.find(ACTION)));
    }

    @Override
    public Map<String, Column<?>> columnsOfFields() {
        return Map.of("sharedWithGroup", SHARED);
    }

    @Override
    public List<Step> steps(Row row, Situation now) {
        for (var ordinal = 0;; ordinal++) {
            var id = id(row.get(PARTICIPANT), row.get(WRITTEN_ON).toString(), ordinal);
            var is = now.find(LogbookEntryState.class, id);
            if (is.isEmpty()) {
                return List.of(Step.on(WRITTEN_ON, new WriteLogbookEntry(id, Ids.participant(row.get(PARTICIPANT)), Ids.group(row.get(GROUP)),
                        row.find(TEXT), row.find(PAGES), action(row), row.find(SHARED, false), row.get(WRITTEN_ON))));
            }
            if (says(is.get(), row)) {
                return List.of();
            }
        }
    }

    private static boolean says(LogbookEntryState is, Row row) {
        return is.groupId().equals(Ids.group(row.get(GROUP))) && Objects.equals(is.actionId(), action(row))
                && Objects.equals(is.text(), row.find(TEXT)) && Objects.equals(is.pages(), row.find(PAGES))
                && is.sharedWithGroup() == row.find(SHARED, false);
    }

    private static @Nullable UUID action(Row row) {
        return row.find(ACTION) == null ? null : Ids.action(row.get(ACTION));
    }
}
