package dk.loopbog.standalone;

import com.zaxxer.hikari.HikariDataSource;
import dk.loopbog.command.eventlog.EventLogAddress;
import dk.loopbog.command.upkeep.Backup;
import dk.loopbog.command.upkeep.LogCheck;
import dk.loopbog.events.EventContract;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.events.personal.KeyStoreAddress;
import dk.loopbog.events.readings.ReadingLog;
import dk.loopbog.events.settings.Settings;
import dk.loopbog.events.settings.StoreAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Set;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What the same program does from the command line, with the same settings, in place of serving. */
final class Upkeep {

    private static final Set<String> WORDS = Set.of("check", "backup", "restore");

    private Upkeep() {
    }

    static boolean isAskedFor(String... arguments) {
        return arguments.length > 0 && WORDS.contains(arguments[0]);
    }

    /** Returns what the process ends with: 0 where all is well, 1 where it is not, 2 where the call makes no sense. */
    static int run(String... arguments) throws IOException, SQLException {
        try {
            var environment = new StandardEnvironment();
            environment.getPropertySources().addFirst(new MapPropertySource("settings from files", new HashMap<>(Settings.atStart(System.getenv()))));
            var log = EventLogAddress.of(environment);
            var data = EventLogAddress.dataFolder(environment);
            var keys = KeyStoreAddress.of(environment::getProperty, data);
            var readings = StoreAddress.ofReadings(environment::getProperty, data);
            var backup = new Backup(log, StoreAddress.ofFiles(environment::getProperty, data), readings, keys, data, (read, position) -> check(read, keys, position));
            var word = arguments[0];
            if (word.equals("check") && arguments.length <= 2) {
                tell("Checked", arguments.length == 1 ? checked(log, keys) : backup.compare(Path.of(arguments[1])));
                checkReadings(readings);
            } else if (word.equals("backup") && arguments.length == 3) {
                tell("Copied", backup.take(Path.of(arguments[1]), Path.of(arguments[2])));
            } else if (word.equals("restore") && arguments.length == 3) {
                tell("Put back", backup.restore(Path.of(arguments[1]), Path.of(arguments[2])));
            } else {
                System.err.println("Usage: check [FOLDER OF A COPY] | backup LOG-FOLDER KEYS-FOLDER | restore LOG-FOLDER KEYS-FOLDER");
                return 2;
            }
            return 0;
        } catch (Backup.NotDone | Settings.NotUsable e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static LogCheck.Found checked(EventLogAddress log, KeyStoreAddress keys) throws SQLException {
        var found = check(log, keys, Long.MAX_VALUE);
        if (!found.problems().isEmpty()) {
            throw new Backup.NotDone("The log has faults:\n" + String.join("\n", found.problems()));
        }
        return found;
    }

    private static LogCheck.Found check(EventLogAddress log, KeyStoreAddress keys, long position) throws SQLException {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(keys.url());
            pool.setUsername(keys.user());
            pool.setPassword(keys.password());
            pool.setMaximumPoolSize(1);
            return LogCheck.check(log, EventContract.serializer(KeyRing.forReading(pool, keys::masterKeys, InstantSource.system())), position);
        }
    }

    /** Nobody may have read anything yet. */
    private static void checkReadings(StoreAddress address) {
        if (address.isSqlite() && !Files.exists(Path.of(address.url().substring("jdbc:sqlite:".length()).replaceFirst("\\?.*", "")))) {
            return;
        }
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(address.url());
            pool.setUsername(address.user());
            pool.setPassword(address.password());
            pool.setMaximumPoolSize(1);
            var log = new ReadingLog(pool);
            log.createTables();
            var found = log.check();
            if (!found.problems().isEmpty()) {
                throw new Backup.NotDone("The access log has faults:\n" + String.join("\n", found.problems()));
            }
            System.out.println("Access log: " + found.rows() + " rows up to number " + found.last() + ", SHA-256 " + found.digest());
        }
    }

    private static void tell(String what, LogCheck.Found found) {
        System.out.println(what + ": " + found.events() + " events up to position " + found.position() + ", SHA-256 " + found.digest());
    }
}
