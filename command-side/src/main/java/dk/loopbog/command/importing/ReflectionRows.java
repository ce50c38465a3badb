package dk.loopbog.command.importing;

import static dk.loopbog.command.importing.Column.optional;
import static dk.loopbog.command.importing.Column.required;

import dk.loopbog.command.reflection.JointReflectionState;
import dk.loopbog.command.reflection.ReflectionCommand.WriteJointReflection;
import dk.loopbog.events.Ids;
import java.time.LocalDate;
import java.util.List;

/** reflections.csv. */
final class ReflectionRows implements RowType {

    private static final Column<String> GROUP = required("group", Reading.TEXT).namingOne(Thing.GROUP);
    private static final Column<LocalDate> WRITTEN_ON = required("written_on", Reading.DAY).happened();
    private static final Column<String> TEXT = optional("text", Reading.TEXT);
    private static final Column<Integer> PAGES = optional("pages", Reading.COUNT);

    @Override
    public String file() {
        return "reflections.csv";
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(GROUP, WRITTEN_ON, TEXT, PAGES);
    }

    @Override
    public List<Step> steps(Row row, Situation now) {
        var id = Ids.named("reflection", row.all());
        return now.find(JointReflectionState.class, id).isPresent() ? List.of() : List.of(Step.on(WRITTEN_ON,
                new WriteJointReflection(id, Ids.group(row.get(GROUP)), null, row.find(TEXT), row.find(PAGES), row.get(WRITTEN_ON))));
    }
}
