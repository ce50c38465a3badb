package dk.loopbog.command.importing.tables;

import dk.loopbog.command.RuleViolated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One CSV file or sheet as text.
 *
 * @param file           lower case and with {@code .csv}, for a sheet too
 * @param header         column names in lower case, without surrounding blanks; columns without a name are left out
 * @param repeated       names that stand in the header more than once; the first one counts
 * @param unreadableFrom row from which on the file could not be told apart into records, or null where all of it could
 */
public record Table(String file, List<String> header, List<String> repeated, List<Line> lines, @Nullable Integer unreadableFrom) {

    /** Stands in place of text that cannot be read, such as a formula or bytes of no encoding; no readable text holds it. */
    public static final char UNREADABLE = '\0';

    /**
     * One record.
     *
     * @param row      the header is row 1; records of a CSV file and rows of a sheet are counted, blank lines of a CSV file are not
     * @param overlong whether there is text beyond the header's last column
     */
    public record Line(int row, Map<String, String> cells, boolean overlong) {

        /** Without surrounding blanks; null where there is nothing. */
        public @Nullable String text(String column) {
            return cells.get(column);
        }
    }

    /** Puts a table together, record by record. */
    static final class Builder {

        private static final int MOST_COLUMNS = 500;

        private final String file;
        private final Budget budget;
        private final List<@Nullable String> positions = new ArrayList<>();
        private final List<String> repeated = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private boolean headed;

        Builder(String file, Budget budget) {
            this.file = file;
            this.budget = budget;
        }

        void add(int row, List<String> record) {
            if (headed) {
                addLine(row, record);
            } else {
                addHeader(record);
            }
        }

        private void addHeader(List<String> record) {
            if (record.size() > MOST_COLUMNS) {
                throw new RuleViolated("container-too-large", null);
            }
            for (var name : record) {
                var column = name.strip().toLowerCase(Locale.ROOT);
                if (positions.contains(column)) {
                    repeated.add(column);
                    positions.add(null);
                } else {
                    positions.add(column.isEmpty() ? null : column);
                }
            }
            headed = true;
        }

        private void addLine(int row, List<String> record) {
            var cells = new HashMap<String, String>();
            var overlong = false;
            for (var i = 0; i < record.size(); i++) {
                var text = record.get(i).strip();
                if (text.isEmpty()) {
                    continue;
                }
                if (i >= positions.size()) {
                    overlong = true;
                } else if (positions.get(i) != null) {
                    cells.put(positions.get(i), text);
                }
            }
            if (!cells.isEmpty() || overlong) {
                budget.takeLine();
                lines.add(new Line(row, cells, overlong));
            }
        }

        Table build(@Nullable Integer unreadableFrom) {
            return new Table(file, positions.stream().<String>mapMulti((name, to) -> {
                if (name != null) {
                    to.accept(name);
                }
            }).toList(), List.copyOf(repeated), List.copyOf(lines), unreadableFrom);
        }
    }
}
