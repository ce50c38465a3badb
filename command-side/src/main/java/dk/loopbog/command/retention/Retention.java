package dk.loopbog.command.retention;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Commands;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.access.Accounts;
import dk.loopbog.command.erasure.ErasureCommand.ForgetPerson;
import dk.loopbog.command.erasure.ErasureState;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.erasure.ErasureReason;
import dk.loopbog.events.readings.ReadingLog;
import dk.loopbog.events.settings.Keeping;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcOperations;
import tools.jackson.databind.json.JsonMapper;

/** Looks and runs. Each is noted in a table, from which the page of the other side shows them. */
final class Retention {

    private static final String PEOPLE = "people";
    private static final String ACCOUNTS = "accounts";
    private static final String DRAFTS = "drafts";

    private final Keeping keeping;
    private final EventLogEngine log;
    private final Commands commands;
    private final Accounts accounts;
    private final ReadingLog readings;
    private final JdbcOperations access;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    Retention(Keeping keeping, EventLogEngine log, Commands commands, Accounts accounts, ReadingLog readings, JdbcOperations access, Clock clock) {
        this.keeping = keeping;
        this.log = log;
        this.commands = commands;
        this.accounts = accounts;
        this.readings = readings;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What one rule removes.
     *
     * @param which keys of people, user names, ids of workshops; empty where only the number is of use, and once it is done
     */
    record Line(String rule, long count, List<String> which) {
    }

    /** @param id by which what was looked at is run */
    record Report(UUID id, Instant at, boolean run, List<Line> lines) {
    }

    /** What a run would remove now. Takes the place of the look before. */
    Report look() {
        access.update("INSERT INTO account_use (username, used_on) SELECT username, ? FROM users WHERE username NOT IN (SELECT username FROM account_use)",
                today().toString());
        readings.createTables();
        var people = people();
        var unused = unusedAccounts();
        var drafts = access.queryForList("SELECT workshop_id FROM summary_draft WHERE saved_at < ?", String.class, before(Period.ofMonths(keeping.draftsMonths())));
        return noted(false, List.of(new Line(PEOPLE, people.size(), people), new Line(ACCOUNTS, unused.size(), unused), new Line(DRAFTS, drafts.size(), drafts),
                new Line("invitations", count("invitation WHERE expires_at < ?", clock.millis()), List.of()),
                new Line("readings", readings.countBefore(Instant.ofEpochMilli(before(Period.ofMonths(keeping.readingsMonths())))), List.of()),
                new Line("receipts", count("erasure_receipt WHERE completed_at < ?", before(Period.ofYears(keeping.receiptsYears()))), List.of())));
    }

    /**
     * Removes what was looked at, as far as it is still due. Refuses with {@code retention-look-again} where there was another look since.
     *
     * @param actor in whose name people are forgotten
     */
    Report run(UUID looked, Actor actor) {
        var look = access.queryForList("SELECT lines FROM retention_run WHERE id = ? AND was_run = ?", String.class, looked.toString(), false).stream().findFirst()
                .map(lines -> List.of(json.readValue(lines, Line[].class))).orElseThrow(() -> new RuleViolated("retention-look-again", null));
        var now = clock.instant();
        var done = new ArrayList<Line>();
        done.add(removed(PEOPLE, stillDue(look, PEOPLE, people()), key ->
                commands.send(new ForgetPerson(Ids.participant(key), ErasureReason.KEPT_LONG_ENOUGH, null), actor)));
        done.add(removed(ACCOUNTS, stillDue(look, ACCOUNTS, unusedAccounts()), this::remove));
        done.add(removed(DRAFTS, stillDue(look, DRAFTS, access.queryForList("SELECT workshop_id FROM summary_draft WHERE saved_at < ?", String.class,
                before(Period.ofMonths(keeping.draftsMonths())))), workshop -> {
            access.update("DELETE FROM summary_proof WHERE workshop_id = ?", workshop);
            access.update("DELETE FROM summary_draft WHERE workshop_id = ?", workshop);
        }));
        done.add(new Line("invitations", access.update("DELETE FROM invitation WHERE expires_at < ?", now.toEpochMilli()), List.of()));
        done.add(new Line("readings", readings.removeBefore(Instant.ofEpochMilli(before(Period.ofMonths(keeping.readingsMonths()))), now), List.of()));
        done.add(new Line("receipts", access.update("DELETE FROM erasure_receipt WHERE completed_at < ?", before(Period.ofYears(keeping.receiptsYears()))), List.of()));
        access.update("DELETE FROM retention_run WHERE was_run = ? AND at < ?", true, before(Period.ofYears(keeping.receiptsYears())));
        return noted(true, done);
    }

    private List<String> people() {
        var facts = commands.facts();
        return log.aggregatesBegunBy("participant.ParticipantJoined").stream().map(id -> facts.require(ParticipantState.class, id, "participantId"))
                .filter(person -> facts.find(ErasureState.class, Ids.erasure(person.participantId())).isEmpty())
                .filter(person -> RetentionRules.personHasBeenKeptLongEnough(person, facts.require(ProgrammeState.class, person.programmeId(), "programmeId"),
                        keeping, today()))
                .map(ParticipantState::key).sorted().toList();
    }

    private List<String> unusedAccounts() {
        var unused = access.query("SELECT username, used_on FROM account_use WHERE username IN (SELECT username FROM users) ORDER BY username",
                (row, n) -> RetentionRules.accountIsUnused(LocalDate.parse(row.getString(2)), keeping, today()) ? row.getString(1) : "").stream()
                .filter(name -> !name.isEmpty()).toList();
        return RetentionRules.withoutTheLastAdministrator(unused,
                new HashSet<>(access.queryForList("SELECT username FROM authorities WHERE authority = 'ROLE_ADMIN'", String.class)));
    }

    private void remove(String username) {
        accounts.remove(username);
        access.update("DELETE FROM account_use WHERE username = ?", username);
        access.update("DELETE FROM calendar_address WHERE username = ?", username);
        access.update("DELETE FROM reminder WHERE person = ?", "account:" + username);
    }

    private static List<String> stillDue(List<Line> look, String rule, List<String> due) {
        var looked = new HashSet<>(look.stream().filter(line -> line.rule().equals(rule)).findFirst().map(Line::which).orElse(List.of()));
        return due.stream().filter(looked::contains).toList();
    }

    private static Line removed(String rule, List<String> which, Consumer<String> remove) {
        which.forEach(remove);
        return new Line(rule, which.size(), List.of());
    }

    private Report noted(boolean run, List<Line> lines) {
        var report = new Report(UUID.randomUUID(), clock.instant(), run, lines);
        access.update("DELETE FROM retention_run WHERE was_run = ?", false);
        access.update("INSERT INTO retention_run (id, at, was_run, lines) VALUES (?, ?, ?, ?)", report.id().toString(), report.at().toEpochMilli(), run,
                json.writeValueAsString(lines));
        return report;
    }

    private long count(String where, long before) {
        var count = access.queryForObject("SELECT COUNT(*) FROM " + where, Long.class, before);
        return count == null ? 0 : count;
    }

    private LocalDate today() {
        return commands.facts().today();
    }

    /** Milliseconds since 1970 at which something must lie that is older than that. */
    private long before(Period kept) {
        return today().minus(kept).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
