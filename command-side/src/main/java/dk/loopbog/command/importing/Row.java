package dk.loopbog.command.importing;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import dk.loopbog.command.importing.tables.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row, read: the cells that could be understood, and what is wrong with the others. */
final class Row {

    private final RowType type;
    private final int number;
    private final boolean breaksOff;
    private final Map<Column<?>, Object> values = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** @param column null where it is no single one */
    record Fault(@Nullable String column, String code) {
    }

    private Row(RowType type, int number, boolean breaksOff) {
        this.type = type;
        this.number = number;
        this.breaksOff = breaksOff;
    }

    static Row read(RowType type, Table.Line line) {
        var row = new Row(type, line.row(), false);
        for (var column : type.columns()) {
            row.read(column, line.text(column.name()));
        }
        if (line.overlong()) {
            row.faults.add(new Fault(null, "bad-text"));
        }
        return row;
    }

    /** A place from which on the file is no table any more. */
    static Row unreadable(RowType type, int number) {
        var row = new Row(type, number, true);
        row.faults.add(new Fault(null, "bad-text"));
        return row;
    }

    private void read(Column<?> column, @Nullable String text) {
        try {
            if (text == null) {
                RuleViolated.unless(!column.required(), "missing-value", null);
            } else {
                Texts.optional(text, column.name());
                values.put(column, column.reading().of(text));
            }
        } catch (RuleViolated e) {
            refuse(column, e.code());
        }
    }

    void refuse(@Nullable Column<?> column, String code) {
        faults.add(new Fault(column == null ? null : column.name(), code));
    }

    /** A rule stands against the row, or against a step of it. */
    void refuse(RuleViolated violation, @Nullable Step at) {
        var day = at == null ? null : at.day();
        var ofTheDay = day != null && (violation.field() == null || "happenedOn".equals(violation.field()));
        faults.add(new Fault(ofTheDay ? day.name() : type.columnOf(violation.field()), violation.code()));
    }

    RowType type() {
        return type;
    }

    int number() {
        return number;
    }

    /** Whether there may be more rows after it, which could not be read. */
    boolean breaksOff() {
        return breaksOff;
    }

    List<Fault> faults() {
        return faults;
    }

    boolean isAtFault() {
        return !faults.isEmpty();
    }

    /** The value of a required column, in a row without faults. */
    <T> T get(Column<T> column) {
        return Objects.requireNonNull(find(column), column.name());
    }

    @SuppressWarnings("unchecked")
    <T> @Nullable T find(Column<T> column) {
        return (T) values.get(column);
    }

    <T> T find(Column<T> column, T otherwise) {
        var value = find(column);
        return value == null ? otherwise : value;
    }

    /** An empty cell tells nothing: what is so stays. */
    <T> @Nullable T told(Column<T> column, @Nullable T is) {
        var told = find(column);
        return told == null ? is : told;
    }

    <T> List<T> list(Column<List<T>> column) {
        return find(column, List.of());
    }

    /** All cells of the type's columns, in the order of the contract; equal for rows that say the same. */
    String[] all() {
        return type.columns().stream().map(column -> switch (values.get(column)) {
            case null -> "";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Object value -> value.toString();
        }).toArray(String[]::new);
    }

    /** What a column of this row refers to. */
    @SuppressWarnings("unchecked")
    <T> List<Named> namesIn(Column<T> column) {
        var value = (T) values.get(column);
        return value == null ? List.of() : column.names().apply(value);
    }

    List<LocalDate> daysIn(Column<?> column) {
        var value = values.get(column);
        return value == null ? List.of() : Column.daysIn(value);
    }
}
