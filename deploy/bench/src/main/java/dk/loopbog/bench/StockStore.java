package dk.loopbog.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.loopbog.events.EventContract;
import dk.loopbog.events.personal.PersonalCipher;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.AbstractEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;

/**
 * Axon's own event store on JDBC, with the defaults of 4.13, Hikari's pool with its defaults, and events as JSON. Three things are
 * not Axon's defaults, since without them it would not run or not be compared fairly: tables for SQLite, for which Axon knows none;
 * SQLite durable and in WAL mode, as the product has it; and the questions that the SQLite driver cannot answer with NULL.
 */
final class StockStore implements AutoCloseable {

    private final boolean sqlite;
    private final HikariDataSource pool;
    private final JdbcEventStorageEngine engine;

    StockStore(String url) {
        sqlite = url.startsWith("jdbc:sqlite:");
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        if (sqlite) {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("busy_timeout", "10000");
        }
        pool = new HikariDataSource(config);
        var builder = JdbcEventStorageEngine.builder()
                .connectionProvider(new DataSourceConnectionProvider(pool))
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer())
                .snapshotSerializer(serializer());
        engine = (sqlite ? withoutNulls(builder) : builder).build();
    }

    /** JSON, but nothing encrypted: a stock set-up knows of no keys. */
    static Serializer serializer() {
        return EventContract.serializer(PersonalCipher.none());
    }

    JdbcEventStorageEngine engine() {
        return engine;
    }

    void createTables() {
        engine.createSchema(sqlite ? new SqliteTables() : PostgresEventTableFactory.INSTANCE);
    }

    @Override
    public void close() {
        pool.close();
    }

    private static final class SqliteTables extends AbstractEventTableFactory {

        @Override
        public PreparedStatement createDomainEventTable(Connection connection, EventSchema schema) throws SQLException {
            return connection.prepareStatement("CREATE TABLE " + schema.domainEventTable() + " (globalIndex INTEGER PRIMARY KEY AUTOINCREMENT, "
                    + "aggregateIdentifier TEXT NOT NULL, sequenceNumber INTEGER NOT NULL, type TEXT, eventIdentifier TEXT NOT NULL UNIQUE, "
                    + "metaData BLOB, payload BLOB NOT NULL, payloadRevision TEXT, payloadType TEXT NOT NULL, timeStamp TEXT NOT NULL, "
                    + "UNIQUE (aggregateIdentifier, sequenceNumber))");
        }

        @Override
        protected String idColumnType() {
            return "INTEGER";
        }

        @Override
        protected String payloadType() {
            return "BLOB";
        }
    }

    private static JdbcEventStorageEngine.Builder withoutNulls(JdbcEventStorageEngine.Builder builder) {
        return builder
                .createTailToken((connection, schema) -> asked(connection, "SELECT min(globalIndex) - 1 FROM " + schema.domainEventTable()
                        + " HAVING min(globalIndex) IS NOT NULL"))
                .createHeadToken((connection, schema) -> asked(connection, "SELECT max(globalIndex) FROM " + schema.domainEventTable()
                        + " HAVING max(globalIndex) IS NOT NULL"))
                .lastSequenceNumberFor((connection, schema, id) -> asked(connection, "SELECT max(sequenceNumber) FROM " + schema.domainEventTable()
                        + " WHERE aggregateIdentifier = ? HAVING max(sequenceNumber) IS NOT NULL", id))
                .fetchTrackedEvents((connection, schema, index) -> asked(connection, "SELECT min(globalIndex) FROM " + schema.domainEventTable()
                        + " WHERE globalIndex > ? HAVING min(globalIndex) IS NOT NULL", index));
    }

    private static PreparedStatement asked(Connection connection, String sql, Object... arguments) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var argument = 0; argument < arguments.length; argument++) {
            statement.setObject(argument + 1, arguments[argument]);
        }
        return statement;
    }
}
