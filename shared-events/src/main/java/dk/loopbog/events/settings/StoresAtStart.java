package dk.loopbog.events.settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits at a start for the servers that hold the stores, for as long as it takes, and says so. What a server answers is not for here: a wrong
 * password or a database that is not there ends the start with what the driver says.
 */
public final class StoresAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(StoresAtStart.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int TRIES_BETWEEN_WORDS = 30;
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int A_MOMENT_MILLIS = 300;
    private static final int MONGODB_PORT = 27_017;
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String MONGODB = "mongodb://";

    private StoresAtStart() {
    }

    /** @param settings the value of a setting by its name, blank where there is none */
    public static void await(UnaryOperator<String> settings) {
        for (var store : List.of("EVENTLOG", "FILES", "READINGS", "KEYS")) {
            var name = "LOOPBOG_" + store;
            var url = settings.apply(name + "_URL");
            if (url.startsWith(POSTGRESQL)) {
                await(name + "_URL", () -> isThere(url, settings.apply(name + "_USER"), settings.apply(name + "_PASSWORD")));
            }
        }
        var mongodb = settings.apply("LOOPBOG_MONGODB_URI");
        if (mongodb.startsWith(MONGODB)) {
            await("LOOPBOG_MONGODB_URI", () -> isThere(mongodb));
        }
    }

    private static void await(String name, BooleanSupplier isThere) {
        for (var tries = 0; !isThere.getAsBoolean(); tries++) {
            if (tries % TRIES_BETWEEN_WORDS == 0) {
                LOG.warn("Waiting for the server of {}, which does not answer", name);
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    /** A server that is starting or ending counts as one that is not there. */
    private static boolean isThere(String url, String user, String password) {
        var login = new Properties();
        login.setProperty("connectTimeout", String.valueOf(PATIENCE_MILLIS / 1_000));
        if (!user.isBlank()) {
            login.setProperty("user", user);
        }
        if (!password.isBlank()) {
            login.setProperty("password", password);
        }
        try (var connection = DriverManager.getConnection(url, login)) {
            return true;
        } catch (SQLException e) {
            var state = e.getSQLState();
            return state != null && !state.startsWith("08") && !state.startsWith("57P");
        }
    }

    /** Whether one of the named servers waits to be spoken to; who among them may be written to is for the driver to find out. */
    private static boolean isThere(String mongodb) {
        var authority = mongodb.substring(MONGODB.length()).split("[/?]", 2)[0];
        return Arrays.stream(authority.substring(authority.lastIndexOf('@') + 1).split(",")).anyMatch(StoresAtStart::waitsToBeSpokenTo);
    }

    /** As MongoDB does, and a proxy with nothing behind it does not. */
    private static boolean waitsToBeSpokenTo(String server) {
        var colon = server.lastIndexOf(':');
        var hasPort = colon > server.lastIndexOf(']');
        var host = hasPort ? server.substring(0, colon) : server;
        var port = hasPort ? Integer.parseInt(server.substring(colon + 1)) : MONGODB_PORT;
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setSoTimeout(A_MOMENT_MILLIS);
            return isSilent(socket.getInputStream());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isSilent(InputStream server) throws IOException {
        try {
            return server.read() >= 0;
        } catch (SocketTimeoutException e) {
            return true;
        }
    }
}
