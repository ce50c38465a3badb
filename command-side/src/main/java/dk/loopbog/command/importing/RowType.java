package dk.loopbog.command.importing;

import dk.loopbog.command.RuleViolated;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one file of the contract holds: its columns, and what it takes to make a row of it so. */
interface RowType {

    /** For example {@code rounds.csv}. */
    String file();

    /** In the order of the contract, required ones first. */
    List<Column<?>> columns();

    /** The thing that the row is about, by which other rows name it; null where nothing names it. */
    default @Nullable Named about(Row row) {
        return null;
    }

    /** What no two rows of the file may share, with the column that is at fault in the later one; null where rows may be alike. */
    default @Nullable Mark mark(Row row) {
        return null;
    }

    /** What the row refers to besides what single columns name. */
    default List<Reference> references(Row row) {
        return List.of();
    }

    /** The order in which rows can follow upon each other. */
    default List<Row> inOrder(List<Row> rows) {
        return rows;
    }

    /** Rows for which this is equal are written one after the other, others of the same file side by side. */
    default Object lane(Row row) {
        var about = about(row);
        return about == null ? List.of(row.all()) : about;
    }

    /** Columns whose text has no place to go in this row, such as a reason without its day. */
    default List<Column<?>> unused(Row row) {
        return List.of();
    }

    /** The thing of another file that may have brought this row about already. */
    default @Nullable Named broughtAboutBy(Row row) {
        return null;
    }

    /**
     * What has to be done to a row without faults; nothing where it is so already.
     *
     * @throws RuleViolated where the row cannot be made so; the field is the column's name
     */
    List<Step> steps(Row row, Situation now);

    /** Columns whose name is not that of the command's component. */
    default Map<String, Column<?>> columnsOfFields() {
        return Map.of();
    }

    /** @param text what the row says that no other may say */
    record Mark(Column<?> column, String text) {

        static @Nullable Mark of(Column<?> column, @Nullable String text) {
            return text == null ? null : new Mark(column, text);
        }
    }

    record Reference(Column<?> column, Named to) {

        static List<Reference> of(Column<?> column, @Nullable Named to) {
            return to == null ? List.of() : List.of(new Reference(column, to));
        }
    }

    /** The column behind a component of a command: {@code jobTitle} is {@code job_title}, {@code groupId} is {@code group}. */
    default @Nullable String columnOf(@Nullable String field) {
        if (field == null) {
            return null;
        }
        var column = columnsOfFields().get(field);
        if (column != null) {
            return column.name();
        }
        var name = field.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        return Stream.of(name, name.replaceFirst("_id$", "")).filter(this::hasColumn).findFirst().orElse(null);
    }

    private boolean hasColumn(String name) {
        return columns().stream().anyMatch(column -> column.name().equals(name));
    }
}
