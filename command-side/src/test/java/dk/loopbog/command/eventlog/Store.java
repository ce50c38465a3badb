package dk.loopbog.command.eventlog;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/** The stores that the event log is tried on, both real. */
public enum Store {

    SQLITE {
        @Override
        public EventLogAddress empty() throws IOException {
            return EventLogAddress.file(Files.createTempDirectory(Folder.OF_THIS_JVM, "log").resolve("events.db"));
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

    /** Gone with this JVM, and all that is in it. */
    private static final class Folder {

        static final Path OF_THIS_JVM = make();

        private static Path make() {
            try {
                var folder = Files.createTempDirectory("event-logs");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

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
