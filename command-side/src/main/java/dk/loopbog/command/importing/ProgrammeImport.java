package dk.loopbog.command.importing;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.Commands;
import dk.loopbog.command.Rehearsals;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.command.importing.ImportReport.Remark;
import dk.loopbog.command.importing.Rehearsal.Outcome;
import dk.loopbog.command.importing.Row.Fault;
import dk.loopbog.command.importing.tables.Table;
import dk.loopbog.command.importing.tables.Tables;
import dk.loopbog.command.web.RefusalTexts;
import dk.loopbog.events.Ids;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings a programme in from files. Everything is rehearsed before the first command is sent for good. What is sent is written
 * command by command: after a crash in the middle a prefix is there, and the same import once more completes the rest.
 */
@Component
public final class ProgrammeImport {

    private static final Set<String> FILES = RowTypes.ALL.stream().map(RowType::file).collect(Collectors.toUnmodifiableSet());

    private static final RefusalTexts TEXTS = new RefusalTexts();

    private final Commands commands;
    private final Rehearsals rehearsals;
    private final EventLogEngine log;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    ProgrammeImport(Commands commands, Rehearsals rehearsals, EventLogEngine log) {
        this.commands = commands;
        this.rehearsals = rehearsals;
        this.log = log;
    }

    /**
     * How to go about it.
     *
     * @param dryRun    checks everything and writes nothing
     * @param partial   writes the good rows where there are bad ones too
     * @param programme key of the programme that the rows belong to; null for the one of the file, or the only one there is
     * @param language  of the messages: Danish, or English
     */
    public record Wish(boolean dryRun, boolean partial, @Nullable String programme, Locale language) {

        public static Wish toImport() {
            return new Wish(false, false, null, RefusalTexts.DANISH);
        }
    }

    /**
     * @param container a zip of CSV files or an XLSX workbook
     * @throws RuleViolated {@code unreadable-container}, {@code container-too-large}, {@code duplicate-file},
     *                       {@code nothing-to-import}, {@code programme-missing}, {@code programme-ambiguous},
     *                       {@code import-running} while another import runs, {@code changed-meanwhile} where somebody else
     *                       changed what was rehearsed: repeating the import goes on from there
     */
    public ImportReport run(Path container, Wish wish, Actor actor) throws IOException {
        if (!oneAtATime.tryLock()) {
            throw new RuleViolated("import-running", null);
        }
        try {
            return run(Tables.read(container, FILES), wish, forTheAdministration(actor));
        } finally {
            oneAtATime.unlock();
        }
    }

    /** What is imported was written by others: the importer is named as the actor, but is nobody's author and needs no other right. */
    private static Actor forTheAdministration(Actor actor) {
        var roles = EnumSet.of(Role.ADMIN);
        roles.addAll(actor.roles());
        return new Actor(actor.id(), roles, null, null, true);
    }

    private ImportReport run(Tables tables, Wish wish, Actor actor) {
        var rows = RowTypes.ALL.stream().flatMap(type -> rowsOf(type, tables)).toList();
        var programme = programmeOf(rows, wish);
        var overlay = rehearsals.rehearse();
        var live = new Situation(commands.facts(), programme);
        var outcomes = new Rehearsal(new Situation(overlay.facts(), programme), live, overlay, actor, wish.partial()).of(rows);
        var written = !wish.dryRun() && (wish.partial() || !outcomes.containsValue(Outcome.REFUSED));
        if (written) {
            var accepted = outcomes.entrySet().stream().filter(row -> row.getValue() == Outcome.ACCEPTED).map(Map.Entry::getKey).toList();
            new Writing(commands, live, actor, wish.partial()).write(accepted).forEach(row -> outcomes.put(row, Outcome.REFUSED));
        }
        var warnings = Stream.concat(warnings(tables, wish.language()), rows.stream().flatMap(row -> unused(row, wish.language()))).toList();
        return report(rows, outcomes, written, log.lastPosition(), warnings, wish.language());
    }

    private static Stream<Row> rowsOf(RowType type, Tables tables) {
        return tables.known().stream().filter(table -> table.file().equals(type.file())).flatMap(table -> rowsOf(type, table));
    }

    private static Stream<Row> rowsOf(RowType type, Table table) {
        var rows = new ArrayList<Row>();
        table.lines().forEach(line -> rows.add(Row.read(type, line)));
        if (table.unreadableFrom() != null) {
            rows.add(Row.unreadable(type, table.unreadableFrom()));
        }
        return type.inOrder(rows).stream();
    }

    private UUID programmeOf(List<Row> rows, Wish wish) {
        var told = rows.stream().filter(row -> row.type() instanceof ProgrammeRows.Frame).toList();
        var keys = told.stream().map(row -> row.find(ProgrammeRows.Frame.KEY, "")).distinct().toList();
        if (wish.programme() == null) {
            return keys.isEmpty() ? only(log.idsOf("programme.ProgrammeStarted")) : Ids.programme(only(keys));
        }
        var id = Ids.programme(wish.programme());
        if (keys.isEmpty() && new Situation(commands.facts(), id).programme().isEmpty()) {
            throw new RuleViolated("programme-missing", null);
        }
        if (!keys.isEmpty() && !keys.equals(List.of(wish.programme()))) {
            throw new RuleViolated("programme-ambiguous", null);
        }
        return id;
    }

    private static <T> T only(List<T> candidates) {
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        throw new RuleViolated(candidates.isEmpty() ? "programme-missing" : "programme-ambiguous", null);
    }

    private static ImportReport report(List<Row> rows, Map<Row, Outcome> outcomes, boolean written, long token, List<Remark> warnings,
                                       Locale language) {
        var files = RowTypes.ALL.stream().map(RowType::file).toList();
        var rejected = IntStream.range(0, files.size()).boxed().flatMap(file -> rows.stream()
                .filter(row -> row.type().file().equals(files.get(file)))
                .sorted(Comparator.comparingInt(Row::number))
                .flatMap(row -> row.faults().stream().map(fault -> remark(row, fault, language)))).toList();
        return new ImportReport(rows.size(), count(outcomes, Outcome.ACCEPTED) + count(outcomes, Outcome.WAITING),
                count(outcomes, Outcome.UNCHANGED), count(outcomes, Outcome.REFUSED), written, token, warnings, rejected);
    }

    private static int count(Map<Row, Outcome> outcomes, Outcome outcome) {
        return (int) outcomes.values().stream().filter(outcome::equals).count();
    }

    private static Stream<Remark> warnings(Tables tables, Locale language) {
        var files = tables.unknown().stream().map(file -> remark(file, 1, null, "unknown-file", language));
        return Stream.concat(files, tables.known().stream().flatMap(table -> unknownColumns(table)
                .map(column -> remark(table.file(), 1, column, "unknown-column", language))));
    }

    private static Stream<String> unknownColumns(Table table) {
        var known = RowTypes.ALL.stream().filter(type -> type.file().equals(table.file())).flatMap(type -> type.columns().stream())
                .map(Column::name).collect(Collectors.toSet());
        return Stream.concat(table.header().stream().filter(column -> !known.contains(column)), table.repeated().stream());
    }

    private static Stream<Remark> unused(Row row, Locale language) {
        return row.type().unused(row).stream().filter(column -> row.find(column) != null)
                .map(column -> remark(row.type().file(), row.number(), column.name(), "not-used", language));
    }

    private static Remark remark(Row row, Fault fault, Locale language) {
        return remark(row.type().file(), row.number(), fault.column(), fault.code(), language);
    }

    private static Remark remark(String file, int row, @Nullable String column, String code, Locale language) {
        return new Remark(file, row, column, code, TEXTS.rule(code, language), TEXTS.rule(code, RefusalTexts.DANISH),
                TEXTS.rule(code, Locale.ENGLISH));
    }
}
