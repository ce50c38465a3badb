import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes a programme many times as large as the demo: {@code java Multiply.java <folder of CSV files> <times> <zip>}. The
 * programme, its rounds, themes, ideas and job functions stay; jobcentres, people and all that they do stand once for each time,
 * under keys of their own.
 */
class Multiply {

    /** Columns that hold keys which are copied; a list of keys is parted by |, a submission's reference by colons. */
    private static final Map<String, Set<String>> KEYS = Map.ofEntries(
            Map.entry("jobcentres", Set.of("key")),
            Map.entry("participants", Set.of("key", "jobcentre")),
            Map.entry("groups", Set.of("key", "jobcentre", "members")),
            Map.entry("memberships", Set.of("group", "participant")),
            Map.entry("projects", Set.of("group")),
            Map.entry("goals", Set.of("key", "group")),
            Map.entry("actions", Set.of("key", "group", "goal")),
            Map.entry("meetings", Set.of("group", "attended", "apologies", "minute_taker")),
            Map.entry("minutes", Set.of("group", "author")),
            Map.entry("logbook", Set.of("participant", "group", "action")),
            Map.entry("reflections", Set.of("group")),
            Map.entry("feedback", Set.of("submission")),
            Map.entry("scores", Set.of("group", "participant")),
            Map.entry("data", Set.of("jobcentre", "group")),
            Map.entry("workshops", Set.of("key", "jobcentre", "attended")));

    public static void main(String[] args) throws IOException {
        var times = Integer.parseInt(args[1]);
        try (var zip = new ZipOutputStream(Files.newOutputStream(Path.of(args[2]))); var files = Files.list(Path.of(args[0]))) {
            for (var file : files.filter(each -> each.toString().endsWith(".csv")).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(multiplied(file, times).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String multiplied(Path file, int times) throws IOException {
        var text = Files.readString(file);
        var keys = KEYS.get(file.getFileName().toString().replace(".csv", ""));
        if (keys == null) {
            return text;
        }
        var rows = rows(text);
        var heads = rows.getFirst();
        var out = new StringBuilder(line(heads));
        for (var time = 1; time <= times; time++) {
            var suffix = "-x" + time;
            for (var row : rows.subList(1, rows.size())) {
                var copy = new ArrayList<>(row);
                for (var column = 0; column < row.size(); column++) {
                    if (keys.contains(heads.get(column))) {
                        copy.set(column, copied(heads.get(column), row.get(column), suffix));
                    }
                }
                out.append(line(copy));
            }
        }
        return out.toString();
    }

    private static String copied(String column, String value, String suffix) {
        if (value.isBlank() || column.equals("attended") && value.chars().allMatch(Character::isDigit)) {
            return value;
        }
        if (column.equals("submission")) {
            var parts = value.split(":");
            parts[1] += suffix;
            return String.join(":", parts);
        }
        return Arrays.stream(value.split("\\|")).map(key -> key.strip() + suffix).collect(Collectors.joining("|"));
    }

    private static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (sign == ',' && !quoted) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (sign == '\n' && !quoted) {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
            } else if (sign != '\r' || quoted) {
                cell.append(sign);
            }
        }
        return rows;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(",", "", "\n"));
    }
}
