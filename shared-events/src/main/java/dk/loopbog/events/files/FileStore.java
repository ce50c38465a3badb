package dk.loopbog.events.files;

import dk.loopbog.events.personal.PersonalCipher;
import dk.loopbog.events.personal.SubjectForgotten;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Files by subject and name, on SQLite or PostgreSQL. A file is put here first and named by an event after; until
 * {@link #confirm} it may be an orphan.
 */
public final class FileStore {

    private final DataSource database;
    private final PersonalCipher cipher;
    private final InstantSource clock;

    /**
     * A file that no event was said to name.
     *
     * @param storedAt last put, in milliseconds since 1970
     */
    public record Unconfirmed(UUID subject, String name, long storedAt) {
    }

    private FileStore(DataSource database, PersonalCipher cipher, InstantSource clock) {
        this.database = database;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Makes the table. */
    public static FileStore forWriting(DataSource database, PersonalCipher cipher, InstantSource clock) {
        var store = new FileStore(database, cipher, clock);
        try {
            store.createTable();
        } catch (IllegalStateException e) {
            store.createTable(); // PostgreSQL lets one of two that create it at once fail
        }
        return store;
    }

    /** Connects when the first file is asked for. */
    public static FileStore forReading(DataSource database, PersonalCipher cipher) {
        return new FileStore(database, cipher, InstantSource.system());
    }

    private void createTable() {
        run("create the table of files", c -> {
            var bytes = c.getMetaData().getDatabaseProductName().equals("SQLite") ? "blob" : "bytea";
            try (var statement = c.createStatement()) {
                statement.execute("""
                        create table if not exists personal_file (
                            subject varchar(36) not null,
                            name varchar(64) not null,
                            sealed %s,
                            stored_at bigint not null,
                            confirmed boolean not null,
                            erased_at bigint,
                            primary key (subject, name),
                            check ((sealed is null) = (erased_at is not null)))""".formatted(bytes));
                return statement.execute("create index if not exists personal_file_unconfirmed on personal_file (stored_at) where not confirmed");
            }
        });
    }

    /**
     * Keeps a file; one that is there already stays as it is. It is on the disk when this returns.
     *
     * @return its name, for the event that is to follow
     * @throws SubjectForgotten nothing is kept of somebody who was forgotten
     */
    public String put(UUID subject, byte[] content) {
        var name = cipher.nameFor(subject, content);
        var sealed = cipher.sealFile(subject, name, content);
        run("keep a file", c -> update(c, """
                insert into personal_file (subject, name, sealed, stored_at, confirmed) values (?, ?, ?, ?, false)
                on conflict (subject, name) do update set stored_at = excluded.stored_at where personal_file.erased_at is null""", put -> {
            put.setString(1, subject.toString());
            put.setString(2, name);
            put.setBytes(3, sealed);
            put.setLong(4, clock.millis());
        }));
        return name;
    }

    /** An event names it now. */
    public void confirm(UUID subject, String name) {
        run("confirm a file", c -> update(c, "update personal_file set confirmed = true where subject = ? and name = ?", confirm -> {
            confirm.setString(1, subject.toString());
            confirm.setString(2, name);
        }));
    }

    /** The file, or nothing where there is none or it was erased. */
    public Optional<byte[]> find(UUID subject, String name) {
        var sealed = run("read a file", c -> {
            try (var select = c.prepareStatement("select sealed from personal_file where subject = ? and name = ? and erased_at is null")) {
                select.setString(1, subject.toString());
                select.setString(2, name);
                try (var rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.<byte[]>empty();
                }
            }
        });
        return sealed.map(bytes -> cipher.openFile(subject, name, bytes));
    }

    /**
     * Erases all files of a subject, and again without effect. Their names stay as marks, so that the receipt is right after a crash too.
     *
     * @return how many files were erased, now and before
     */
    public int erase(UUID subject) {
        return run("erase files", c -> {
            if (c.getMetaData().getDatabaseProductName().equals("SQLite")) {
                try (var statement = c.createStatement()) {
                    statement.execute("pragma secure_delete = on");
                }
            }
            update(c, "update personal_file set sealed = null, erased_at = ? where subject = ? and erased_at is null", erase -> {
                erase.setLong(1, clock.millis());
                erase.setString(2, subject.toString());
            });
            try (var count = c.prepareStatement("select count(*) from personal_file where subject = ?")) {
                count.setString(1, subject.toString());
                try (var rows = count.executeQuery()) {
                    return rows.next() ? rows.getInt(1) : 0;
                }
            }
        });
    }

    /** Files that no event was said to name, put here before a moment; oldest first. */
    public List<Unconfirmed> unconfirmedBefore(Instant moment) {
        return run("look for orphaned files", c -> {
            try (var select = c.prepareStatement("""
                    select subject, name, stored_at from personal_file
                    where not confirmed and erased_at is null and stored_at < ? order by stored_at""")) {
                select.setLong(1, moment.toEpochMilli());
                try (var rows = select.executeQuery()) {
                    var found = new ArrayList<Unconfirmed>();
                    while (rows.next()) {
                        found.add(new Unconfirmed(UUID.fromString(rows.getString(1)), rows.getString(2), rows.getLong(3)));
                    }
                    return found;
                }
            }
        });
    }

    /** Unless it was confirmed or put here anew meanwhile. */
    public void remove(Unconfirmed orphan) {
        run("remove an orphaned file", c -> update(c, "delete from personal_file where subject = ? and name = ? and stored_at = ? and not confirmed",
                remove -> {
                    remove.setString(1, orphan.subject().toString());
                    remove.setString(2, orphan.name());
                    remove.setLong(3, orphan.storedAt());
                }));
    }

    private interface Arguments {
        void setOn(PreparedStatement statement) throws SQLException;
    }

    private static int update(Connection connection, String sql, Arguments arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            arguments.setOn(statement);
            return statement.executeUpdate();
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T run(String what, Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot " + what, e);
        }
    }
}
