package dk.loopbog.command.eventlog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** All that differs between SQLite and PostgreSQL. */
final class EventLogDatabase implements AutoCloseable {

    private static final int READERS = 4;

    private final EventLogAddress address;
    private final HikariDataSource readers;

    /** Brings the tables up to date. */
    EventLogDatabase(EventLogAddress address, MeterRegistry meters) {
        this.address = address;
        // the access tables may be in the same PostgreSQL database, with a history of their own
        Flyway.configure().dataSource(address.url(), address.user(), address.password())
                .locations("classpath:db/eventlog/" + (address.isSqlite() ? "sqlite" : "postgresql"))
                .table("eventlog_schema_history").baselineOnMigrate(true).baselineVersion("0").load().migrate();
        readers = new HikariDataSource(readers(address, meters));
    }

    private static HikariConfig readers(EventLogAddress address, MeterRegistry meters) {
        var config = new HikariConfig();
        config.setPoolName("event-log-readers");
        config.setMetricRegistry(meters);
        config.setJdbcUrl(address.url());
        config.setDataSourceProperties(address.credentials());
        config.setMaximumPoolSize(READERS);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        if (address.isSqlite()) {
            config.setConnectionInitSql("PRAGMA query_only = ON");
        } else {
            config.setReadOnly(true);
        }
        return config;
    }

    boolean isSqlite() {
        return address.isSqlite();
    }

    DataSource readers() {
        return readers;
    }

    /** A connection for the one writer, every commit of which is on the disk when it returns. */
    Connection openWriter() throws SQLException {
        var properties = address.credentials();
        if (address.isSqlite()) {
            // no transaction_mode=IMMEDIATE: the driver would begin the next one right after a commit and keep others out for good;
            // a group's first statement is an insert, which takes the lock as early
            properties.setProperty("journal_mode", "WAL");
            properties.setProperty("synchronous", "FULL");
            properties.setProperty("busy_timeout", "10000");
        } else {
            properties.setProperty("connectTimeout", "5");
            properties.setProperty("socketTimeout", "30");
        }
        var connection = DriverManager.getConnection(address.url(), properties);
        try {
            if (!address.isSqlite()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("SET synchronous_commit = on");
                    statement.execute("SET lock_timeout = '20s'");
                }
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Two things under one unique key. */
    static boolean isDuplicate(SQLException e) {
        if (e instanceof SQLiteException sqlite) {
            return sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                    || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY;
        }
        return "23505".equals(e.getSQLState());
    }

    /** The row is at fault, not the store: other rows may well be taken. */
    static boolean isFaultOfTheRow(SQLException e) {
        if (e instanceof SQLiteException sqlite) {
            var primary = sqlite.getResultCode().code & 0xff;
            return primary == SQLiteErrorCode.SQLITE_CONSTRAINT.code || primary == SQLiteErrorCode.SQLITE_TOOBIG.code
                    || primary == SQLiteErrorCode.SQLITE_MISMATCH.code;
        }
        var state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    @Override
    public void close() {
        readers.close();
    }
}
