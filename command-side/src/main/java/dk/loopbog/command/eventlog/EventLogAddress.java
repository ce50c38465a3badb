package dk.loopbog.command.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where the event log is kept: a SQLite file or a PostgreSQL database.
 *
 * @param url JDBC URL; may itself hold user and password
 */
public record EventLogAddress(String url, @Nullable String user, @Nullable String password) {

    private static final String SQLITE = "jdbc:sqlite:";

    public EventLogAddress {
        if (!url.startsWith(SQLITE) && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("LOOPBOG_EVENTLOG_URL must begin with jdbc:sqlite: or jdbc:postgresql:");
        }
    }

    /** From {@code LOOPBOG_EVENTLOG_URL}, {@code _USER} and {@code _PASSWORD}; without them {@code events.db} in {@code LOOPBOG_DATA}. */
    public static EventLogAddress of(Environment environment) {
        var given = environment.getProperty("LOOPBOG_EVENTLOG_URL", "");
        return given.isBlank() ? file(dataFolder(environment).resolve("events.db")) : new EventLogAddress(given,
                environment.getProperty("LOOPBOG_EVENTLOG_USER"), environment.getProperty("LOOPBOG_EVENTLOG_PASSWORD"));
    }

    /** {@code LOOPBOG_DATA}, made if it is not there; {@code data} below the working directory by default. */
    public static Path dataFolder(Environment environment) {
        try {
            return Files.createDirectories(Path.of(environment.getProperty("LOOPBOG_DATA", "data")).toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be made", e);
        }
    }

    public static EventLogAddress file(Path file) {
        return new EventLogAddress(SQLITE + file, null, null);
    }

    public boolean isSqlite() {
        return url.startsWith(SQLITE);
    }

    Properties credentials() {
        var properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return properties;
    }
}
