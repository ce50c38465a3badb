package dk.loopbog.command.importing;

import static dk.loopbog.command.importing.Column.optional;
import static dk.loopbog.command.importing.Column.required;

import dk.loopbog.command.minutes.MinutesCommand.ReviseMinutes;
import dk.loopbog.command.minutes.MinutesCommand.SubmitMinutes;
import dk.loopbog.command.minutes.MinutesState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** minutes.csv. */
final class MinutesRows implements RowType {

    private static final Column<String> GROUP = required("group", Reading.TEXT).namingOne(Thing.GROUP);
    private static final Column<Integer> NUMBER = required("number", Reading.COUNT);
    private static final Column<LocalDate> SUBMITTED_ON = required("submitted_on", Reading.DAY).happened();
    private static final Column<String> AUTHOR = required("author", Reading.TEXT).namingOne(Thing.PARTICIPANT);
    private static final Column<String> TEXT = optional("text", Reading.TEXT);
    private static final Column<Integer> PAGES = optional("pages", Reading.COUNT);

    @Override
    public String file() {
        return "minutes.csv";
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(GROUP, NUMBER, SUBMITTED_ON, AUTHOR, TEXT, PAGES);
    }

    @Override
    public @Nullable Named about(Row row) {
        return Named.of(Thing.MINUTES, row.find(GROUP), row.find(NUMBER));
    }

    @Override
    public @Nullable Mark mark(Row row) {
        var minutes = about(row);
        return Mark.of(NUMBER, minutes == null ? null : minutes.key());
    }

    @Override
    public List<Reference> references(Row row) {
        return Reference.of(NUMBER, Named.of(Thing.MEETING, row.find(GROUP), row.find(NUMBER)));
    }

    @Override
    public Map<String, Column<?>> columnsOfFields() {
        return Map.of("meetingNumber", NUMBER, "free", TEXT);
    }

    @Override
    public List<Step> steps(Row row, Situation now) {
        var group = Ids.group(row.get(GROUP));
        var author = Ids.participant(row.get(AUTHOR));
        var id = Ids.minutes(Ids.meeting(group, row.get(NUMBER)));
        return now.find(MinutesState.class, id).map(is -> change(row, is)).orElseGet(() -> List.of(Step.on(SUBMITTED_ON,
                new SubmitMinutes(group, row.get(NUMBER), author, row.find(TEXT), null, null, null, null, null, row.find(PAGES),
                        row.get(SUBMITTED_ON)))));
    }

    private static List<Step> change(Row row, MinutesState is) {
        Situation.staysAsItIs(row.get(SUBMITTED_ON), is.submittedOn(), SUBMITTED_ON);
        var text = is.text();
        var free = Personal.textOf(text.free());
        var told = row.told(TEXT, free);
        var pages = row.told(PAGES, is.pages());
        var same = Objects.equals(told, free) && Objects.equals(pages, is.pages());
        if (same) {
            Situation.staysAsItIs(Ids.participant(row.get(AUTHOR)), is.author(), AUTHOR);
        }
        return same ? List.of() : List.of(Step.of(new ReviseMinutes(is.minutesId(), null, Ids.participant(row.get(AUTHOR)), told,
                Personal.textOf(text.tried()), Personal.textOf(text.learned()), Personal.textOf(text.adjust()), Personal.textOf(text.next()), null,
                pages, null, null)));
    }
}
