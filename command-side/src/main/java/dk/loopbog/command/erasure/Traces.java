package dk.loopbog.command.erasure;

import dk.loopbog.events.Ids;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What the tables of accounts hold of somebody: the account with its sessions, addresses, settings, invitations and drafts. Done once
 * more it changes nothing.
 */
final class Traces {

    /** Every table that names accounts, with the column that does. */
    private static final List<String> NAMED = List.of("users username", "authorities username", "invitation username", "calendar_address username",
            "spring_session principal_name", "account_use username");

    private final JdbcOperations access;
    private final TransactionOperations together;

    Traces(JdbcOperations access, TransactionOperations together) {
        this.access = access;
        this.together = together;
    }

    /** Ids of the accounts that belong to the participant. */
    List<UUID> accountsOf(UUID participant) {
        return access.queryForList("SELECT username FROM authorities WHERE authority = ?", String.class, "PARTICIPANT_" + participant).stream()
                .map(name -> Ids.named("account", name)).toList();
    }

    /**
     * Removes them, and says what was removed, in one with the receipt.
     *
     * @param person  a participant, or an account
     * @param receipt told what was there, by its kind, while it can still be undone
     */
    void remove(UUID person, Receipt receipt) {
        together.executeWithoutResult(transaction -> {
            var removed = new TreeMap<String, Integer>();
            count(removed, "reminders", access.update("DELETE FROM reminder WHERE person = ?", person.toString()));
            count(removed, "drafts", access.update("DELETE FROM feedback_draft WHERE owner = ? OR author = ?", person.toString(), person.toString()));
            count(removed, "invitations", access.update("DELETE FROM invitation WHERE participant = ?", person.toString()));
            names(person).forEach(name -> removeAccount(name, removed));
            receipt.write(removed);
        });
        leaveNoOldVersions();
    }

    /** SQLite's write-ahead log holds rows as they were; PostgreSQL's own log and dead rows are for its operator to expire. */
    private void leaveNoOldVersions() {
        if (Boolean.TRUE.equals(access.execute((ConnectionCallback<Boolean>) c -> c.getMetaData().getDatabaseProductName().equals("SQLite")))) {
            access.query("PRAGMA wal_checkpoint(TRUNCATE)", row -> {
                if (row.getInt(1) != 0) {
                    throw new IllegalStateException("others are reading; the write-ahead log still has the account");
                }
            });
        }
    }

    private void removeAccount(String name, SortedMap<String, Integer> removed) {
        access.queryForList("SELECT authority FROM authorities WHERE username = ? AND authority LIKE 'NAME%'", String.class, name).forEach(fact ->
                count(removed, "names", access.update("UPDATE summary_draft SET saved_by = '' WHERE saved_by = ?", fact.substring("NAME_".length()))));
        count(removed, "sessions", access.update("DELETE FROM spring_session WHERE principal_name = ?", name));
        count(removed, "calendars", access.update("DELETE FROM calendar_address WHERE username = ?", name));
        count(removed, "reminders", access.update("DELETE FROM reminder WHERE person = ?", "account:" + name));
        count(removed, "invitations", access.update("DELETE FROM invitation WHERE username = ?", name));
        access.update("DELETE FROM account_use WHERE username = ?", name);
        access.update("DELETE FROM authorities WHERE username = ?", name);
        count(removed, "accounts", access.update("DELETE FROM users WHERE username = ?", name));
    }

    /** What the account with this id is called; nothing for a participant. */
    private Set<String> names(UUID account) {
        var names = new HashSet<String>();
        for (var place : NAMED) {
            var column = place.substring(place.indexOf(' ') + 1);
            access.queryForList("SELECT DISTINCT " + column + " FROM " + place.substring(0, place.indexOf(' ')) + " WHERE " + column + " IS NOT NULL", String.class)
                    .stream().filter(name -> Ids.named("account", name).equals(account)).forEach(names::add);
        }
        return names;
    }

    private static void count(SortedMap<String, Integer> removed, String what, int rows) {
        if (rows > 0) {
            removed.merge(what, rows, Integer::sum);
        }
    }

    /** Is written down with the removal or not at all. */
    @FunctionalInterface
    interface Receipt {

        void write(SortedMap<String, Integer> removed);
    }
}
