package dk.loopbog.command.eventlog;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.UUID;

/** The stores that the event log is tried on, both real. */
public enum Store {

    SQLITE {
        @Override
        public EventLogAddress empty() throws IOException {
            return EventLogAddress.file(Files.createTempDirectory("event-log").resolve("events.db"));
        }
    },

    POSTGRESQL {
        @Override
        public EventLogAddress empty() throws SQLException {
            var name = "log_" + UUID.randomUUID().toString().replace('-', '_');
            try (var connection = Server.RUNNING.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            return new EventLogAddress(Server.RUNNING.getJdbcUrl("postgres", name), null, null);
        }
    };

    /** An event log of its own, without tables. */
    public abstract EventLogAddress empty() throws Exception;

    /** One server for all tests of this JVM; it ends with it. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new IllegalStateException("PostgreSQL does not start", e);
            }
        }
    }
}
