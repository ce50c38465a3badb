package dk.loopbog.command.importing.tables;

import dk.loopbog.command.RuleViolated;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The tables of one container.
 *
 * @param known   those asked for, in no particular order
 * @param unknown names of the files or sheets that were not asked for; they were not read
 */
public record Tables(List<Table> known, List<String> unknown) {

    private static final String MARK_OF_A_WORKBOOK = "[Content_Types].xml";

    /**
     * @param container a zip of CSV files, in any folders, or an XLSX workbook
     * @param files     the files to read, for example {@code rounds.csv}; in a workbook a sheet {@code rounds} stands for it
     * @throws RuleViolated {@code unreadable-container}, {@code container-too-large}, {@code duplicate-file} or
     *                          {@code nothing-to-import}
     */
    public static Tables read(Path container, Set<String> files) throws IOException {
        var budget = new Budget();
        // names that are not marked as UTF-8 may be in any code page; only ASCII ones matter here
        try (var zip = new ZipFile(container.toFile(), StandardCharsets.ISO_8859_1)) {
            if (zip.size() > Budget.MOST_ENTRIES) {
                throw new RuleViolated("container-too-large", null);
            }
            var workbook = zip.getEntry(MARK_OF_A_WORKBOOK) != null;
            var tables = workbook ? Workbook.read(measured(zip, container, budget), files, budget) : filesOf(zip, files, budget);
            if (tables.known().isEmpty()) {
                throw new RuleViolated("nothing-to-import", null);
            }
            return tables;
        } catch (IOException e) {
            throw new RuleViolated("unreadable-container", null);
        }
    }

    private static Tables filesOf(ZipFile zip, Set<String> files, Budget budget) throws IOException {
        var known = new ArrayList<Table>();
        var unknown = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var entry : zip.stream().filter(Tables::isForPeople).toList()) {
            var path = entry.getName().replace('\\', '/');
            var name = path.substring(path.lastIndexOf('/') + 1);
            var file = name.toLowerCase(Locale.ROOT);
            if (!files.contains(file)) {
                unknown.add(name);
            } else if (seen.add(file)) {
                known.add(Csv.read(file, budget.read(zip, entry), budget));
            } else {
                throw new RuleViolated("duplicate-file", null);
            }
        }
        return new Tables(known, unknown);
    }

    /** No folders, nothing hidden and none of the shadows that macOS puts into archives. */
    private static boolean isForPeople(ZipEntry entry) {
        var path = "/" + entry.getName().replace('\\', '/');
        return !entry.isDirectory() && !path.contains("/.") && !path.contains("/__MACOSX/");
    }

    private static Path measured(ZipFile zip, Path container, Budget budget) throws IOException {
        for (var entry : zip.stream().toList()) {
            budget.measure(zip, entry);
        }
        return container;
    }
}
