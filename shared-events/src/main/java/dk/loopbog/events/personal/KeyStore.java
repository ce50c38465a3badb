package dk.loopbog.events.personal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table of wrapped keys, on SQLite or PostgreSQL. */
final class KeyStore {

    /** @param wrapped null once destroyed */
    record Wrapped(UUID subject, @Nullable String wrapped, String masterKeyId) {
    }

    private static final int SQLITE_BUSY = 5;

    private final DataSource database;

    KeyStore(DataSource database) {
        this.database = database;
    }

    void createTable() {
        try {
            createTableUnlessThere();
        } catch (IllegalStateException e) {
            createTableUnlessThere(); // PostgreSQL lets one of two that create it at once fail
        }
    }

    private void createTableUnlessThere() {
        run("create the key table", c -> {
            try (var statement = c.createStatement()) {
                statement.execute("""
                        create table if not exists personal_key (
                            subject varchar(36) not null primary key,
                            wrapped_key varchar(100),
                            master_key_id varchar(16) not null,
                            created_at bigint not null,
                            destroyed_at bigint,
                            check ((wrapped_key is null) = (destroyed_at is not null)))""");
                return statement.execute("""
                        create index if not exists personal_key_destroyed on personal_key (destroyed_at) where destroyed_at is not null""");
            }
        });
    }

    Optional<Wrapped> find(UUID subject) {
        return run("read a key", c -> {
            try (var select = c.prepareStatement("select subject, wrapped_key, master_key_id from personal_key where subject = ?")) {
                select.setString(1, subject.toString());
                return rows(select.executeQuery()).stream().findFirst();
            }
        });
    }

    /** How many keys were destroyed so far. */
    long destroyed() {
        return run("count destroyed keys", c -> {
            try (var select = c.prepareStatement("select count(*) from personal_key where destroyed_at is not null");
                    var result = select.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        });
    }

    /** Unless there is one already, destroyed or not. */
    void add(UUID subject, String wrapped, String masterKeyId, long now) {
        run("add a key", c -> {
            try (var insert = c.prepareStatement("""
                    insert into personal_key (subject, wrapped_key, master_key_id, created_at) values (?, ?, ?, ?)
                    on conflict (subject) do nothing""")) {
                insert.setString(1, subject.toString());
                insert.setString(2, wrapped);
                insert.setString(3, masterKeyId);
                insert.setLong(4, now);
                return insert.executeUpdate();
            }
        });
    }

    /** Leaves a mark where the key was, or would have been. */
    void destroy(UUID subject, String masterKeyId, long now) {
        run("destroy a key", c -> {
            overwriteWhatIsDeleted(c);
            try (var update = c.prepareStatement("""
                    insert into personal_key (subject, master_key_id, created_at, destroyed_at) values (?, ?, ?, ?)
                    on conflict (subject) do update set wrapped_key = null, destroyed_at = excluded.destroyed_at
                    where personal_key.destroyed_at is null""")) {
                update.setString(1, subject.toString());
                update.setString(2, masterKeyId);
                update.setLong(3, now);
                update.setLong(4, now);
                update.executeUpdate();
            }
            if (!leaveNoOldVersions(c)) {
                throw new SQLException("others are reading; the write-ahead log still has the old key");
            }
            return null;
        });
    }

    List<Wrapped> wrappedByOthersThan(String masterKeyId, int limit) {
        return run("list keys", c -> {
            try (var select = c.prepareStatement("""
                    select subject, wrapped_key, master_key_id from personal_key
                    where master_key_id <> ? and destroyed_at is null order by subject limit ?""")) {
                select.setString(1, masterKeyId);
                select.setInt(2, limit);
                return rows(select.executeQuery());
            }
        });
    }

    List<String> masterKeyIds() {
        return run("list master keys", c -> {
            try (var select = c.prepareStatement("select distinct master_key_id from personal_key where destroyed_at is null");
                    var result = select.executeQuery()) {
                var ids = new ArrayList<String>();
                while (result.next()) {
                    ids.add(result.getString(1));
                }
                return ids;
            }
        });
    }

    /** Each key whose wrapping is still the one that was read. */
    void rewrap(List<Wrapped> before, List<String> after, String masterKeyId) {
        run("wrap keys anew", c -> {
            overwriteWhatIsDeleted(c);
            c.setAutoCommit(false);
            try (var update = c.prepareStatement("""
                    update personal_key set wrapped_key = ?, master_key_id = ? where subject = ? and wrapped_key = ?""")) {
                for (var i = 0; i < before.size(); i++) {
                    update.setString(1, after.get(i));
                    update.setString(2, masterKeyId);
                    update.setString(3, before.get(i).subject().toString());
                    update.setString(4, before.get(i).wrapped());
                    update.addBatch();
                }
                update.executeBatch();
                c.commit();
            } finally {
                c.setAutoCommit(true);
            }
            return null;
        });
    }

    /**
     * Neither in the write-ahead log of SQLite, nor as a dead row of PostgreSQL, whose own log is for its operator to expire.
     *
     * @return whether it is done; on SQLite others may be in the way for a moment
     */
    boolean leaveNoOldVersions() {
        return run("clear away old versions of keys", KeyStore::leaveNoOldVersions);
    }

    private static void overwriteWhatIsDeleted(Connection c) throws SQLException {
        if (isSqlite(c)) {
            try (var statement = c.createStatement()) {
                statement.execute("pragma secure_delete = on");
            }
        }
    }

    private static boolean leaveNoOldVersions(Connection c) throws SQLException {
        try (var statement = c.createStatement()) {
            if (!isSqlite(c)) {
                statement.execute("vacuum full personal_key");
                return true;
            }
            try (var result = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
                return result.next() && result.getInt(1) == 0;
            }
        } catch (SQLException e) {
            if (e.getErrorCode() == SQLITE_BUSY) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isSqlite(Connection c) throws SQLException {
        return c.getMetaData().getDatabaseProductName().equals("SQLite");
    }

    private static List<Wrapped> rows(ResultSet result) throws SQLException {
        try (result) {
            var rows = new ArrayList<Wrapped>();
            while (result.next()) {
                rows.add(new Wrapped(UUID.fromString(result.getString(1)), result.getString(2), result.getString(3)));
            }
            return rows;
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
