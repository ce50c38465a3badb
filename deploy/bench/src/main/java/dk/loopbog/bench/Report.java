package dk.loopbog.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table for people and the JSON beside it; both are written anew after every row, so that a run cut short leaves what it has. */
final class Report {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;
    private final Map<String, Object> machine;
    private final Map<String, Object> options;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Growth> growth = new LinkedHashMap<>();

    Report(Path folder, Map<String, Object> machine, Map<String, Object> options) {
        this.folder = folder;
        this.machine = machine;
        this.options = options;
    }

    void add(Row row) {
        rows.add(row);
        write();
    }

    void add(Growth curve) {
        growth.put(curve.name(), curve);
        write();
    }

    List<Row> rows() {
        return rows;
    }

    private void write() {
        try {
            Files.createDirectories(folder);
            var all = new LinkedHashMap<String, Object>();
            all.put("machine", machine);
            all.put("options", options);
            all.put("rows", rows);
            all.put("growth", growth.values());
            JSON.writeValue(folder.resolve("results.json").toFile(), all);
            Files.writeString(folder.resolve("results.md"), markdown());
            for (var curve : growth.values()) {
                Files.writeString(folder.resolve("growth-" + curve.name() + ".svg"), curve.svg());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void print(PrintStream to) {
        to.println();
        machine.forEach((what, value) -> to.println("  " + what + ": " + value));
        to.println();
        var cells = new ArrayList<List<String>>();
        cells.add(List.of("what", "floor", "stock Axon", "Loopbog", "ratio", "goal", "met"));
        rows.forEach(row -> cells.add(cells(row)));
        var widths = new int[cells.getFirst().size()];
        cells.forEach(line -> {
            for (var column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        });
        for (var line : cells) {
            var text = new StringBuilder();
            for (var column = 0; column < widths.length; column++) {
                text.append(line.get(column)).append(" ".repeat(widths[column] - line.get(column).length() + 2));
            }
            to.println(text.toString().stripTrailing());
        }
        to.println();
        rows.stream().filter(row -> row.note() != null).forEach(row -> to.println("  " + row.name() + ": " + row.note()));
        to.println("  JSON: " + folder.resolve("results.json"));
    }

    private String markdown() {
        var text = new StringBuilder("| what | floor | stock Axon | Loopbog | ratio | goal | met |\n|---|---|---|---|---|---|---|\n");
        rows.forEach(row -> text.append("| ").append(String.join(" | ", cells(row))).append(" |\n"));
        return text.toString();
    }

    private static List<String> cells(Row row) {
        return List.of(row.name(), figure(row.floor()), figure(row.stock()), figure(row.ours()),
                row.ratio() == null ? "" : String.format(Locale.ROOT, "%.2f", row.ratio()), row.goal(), row.met() == null ? "-" : row.met() ? "yes" : "no");
    }

    private static String figure(Row.@Nullable Figure figure) {
        return figure == null ? "" : number(figure.value()) + " " + figure.unit();
    }

    /** Three figures that count, or all before the point. */
    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
