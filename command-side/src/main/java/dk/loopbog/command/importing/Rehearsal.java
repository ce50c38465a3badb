package dk.loopbog.command.importing;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Commands;
import dk.loopbog.command.Dates;
import dk.loopbog.command.RuleViolated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Goes through the rows in order, on a log that is thrown away afterwards, and finds out of each what becomes of it. A row that
 * needs what a refused row would have brought waits for that one to be put right and is not refused itself, so that only causes
 * are reported; where the good rows are to be written without the bad ones, it is refused, since what it needs will not be there.
 */
final class Rehearsal {

    /** What becomes of a row. */
    enum Outcome { ACCEPTED, UNCHANGED, WAITING, REFUSED }

    private final Situation now;
    private final Situation before;
    private final Commands commands;
    private final Actor actor;
    private final boolean partial;
    private final Map<Named, List<Row>> offers = new HashMap<>();
    private final Map<Row, Outcome> outcomes = new LinkedHashMap<>();
    private boolean unreadRows;
    private final Set<Named> broughtAbout = new HashSet<>();

    /**
     * @param now    what is so, the rows before included
     * @param before what the log says
     */
    Rehearsal(Situation now, Situation before, Commands commands, Actor actor, boolean partial) {
        this.now = now;
        this.before = before;
        this.commands = commands;
        this.actor = actor;
        this.partial = partial;
    }

    /**
     * @param rows of all files, in the order in which they can follow upon each other
     * @return what becomes of each, in that order
     */
    Map<Row, Outcome> of(List<Row> rows) {
        markDuplicates(rows);
        unreadRows = rows.stream().anyMatch(Row::breaksOff);
        for (var row : rows) {
            var about = row.type().about(row);
            if (about != null) {
                offers.computeIfAbsent(about, any -> new ArrayList<>(1)).add(row);
            }
        }
        rows.forEach(row -> outcomes.put(row, rehearse(row)));
        return outcomes;
    }

    private static void markDuplicates(List<Row> rows) {
        var seen = new HashSet<Map.Entry<RowType, String>>();
        rows.stream().sorted(Comparator.comparingInt(Row::number)).forEach(row -> {
            var mark = row.type().mark(row);
            if (mark != null && !seen.add(Map.entry(row.type(), mark.text()))) {
                row.refuse(mark.column(), "duplicate-key");
            }
        });
    }

    private Outcome rehearse(Row row) {
        if (now.programme().isEmpty() && !(row.type() instanceof ProgrammeRows.Frame)) {
            return withoutProgramme(row);
        }
        checkDays(row);
        var waiting = checkReferences(row);
        if (row.isAtFault()) {
            return Outcome.REFUSED;
        }
        return waiting ? Outcome.WAITING : tryOut(row);
    }

    private Outcome withoutProgramme(Row row) {
        if (partial && !row.isAtFault()) {
            row.refuse(null, "unknown-key");
        }
        return row.isAtFault() ? Outcome.REFUSED : Outcome.WAITING;
    }

    private void checkDays(Row row) {
        var programme = now.programme();
        if (programme.isEmpty()) {
            return;
        }
        var earliest = programme.get().starts().minusDays(Dates.DAYS_OF_GRACE);
        var today = now.facts().today();
        for (var column : row.type().columns()) {
            var outside = row.daysIn(column).stream().anyMatch(day -> column.days() != Column.Days.FREE && day.isBefore(earliest)
                    || column.days() == Column.Days.HAPPENED && day.isAfter(today));
            if (outside) {
                row.refuse(column, "outside-programme");
            }
        }
    }

    /** Refuses names of nothing; true where something named is not there only because its row was refused. */
    private boolean checkReferences(Row row) {
        var waiting = false;
        for (var reference : Stream.concat(row.type().columns().stream().flatMap(column -> ofColumn(row, column)),
                row.type().references(row).stream()).toList()) {
            switch (standing(reference.to())) {
                case ACCEPTED, UNCHANGED -> { }
                case WAITING -> waiting = true;
                case REFUSED -> {
                    if (row.faults().stream().noneMatch(fault -> reference.column().name().equals(fault.column()))) {
                        row.refuse(reference.column(), "unknown-key");
                    }
                }
            }
        }
        return waiting;
    }

    private static Stream<RowType.Reference> ofColumn(Row row, Column<?> column) {
        return row.namesIn(column).stream().map(named -> new RowType.Reference(column, named));
    }

    private Outcome standing(Named named) {
        var rows = offers.getOrDefault(named, List.of());
        if (rows.stream().map(outcomes::get).anyMatch(outcome -> outcome == Outcome.ACCEPTED || outcome == Outcome.UNCHANGED)
                || named.thing().isThere(before, named.key())) {
            return Outcome.ACCEPTED;
        }
        return partial || rows.isEmpty() && !unreadRows ? Outcome.REFUSED : Outcome.WAITING;
    }

    private Outcome tryOut(Row row) {
        var about = row.type().about(row);
        var isNew = about != null && !about.thing().isThere(now, about.key());
        Step at = null;
        try {
            for (var step : row.type().steps(row, now)) {
                at = step;
                commands.send(step.command(), actor);
            }
        } catch (RuleViolated e) {
            row.refuse(e, at);
            return Outcome.REFUSED;
        }
        if (isNew) {
            broughtAbout.add(about);
        }
        var by = row.type().broughtAboutBy(row);
        return at != null || by != null && broughtAbout.contains(by) ? Outcome.ACCEPTED : Outcome.UNCHANGED;
    }
}
