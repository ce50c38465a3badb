package dk.loopbog.command.upkeep;

import dk.loopbog.command.eventlog.EventLogAddress;
import dk.loopbog.command.upkeep.LogCheck.Found;
import dk.loopbog.events.personal.KeyStoreAddress;
import dk.loopbog.events.settings.StoreAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Copies of the event log's database, the uploaded files, the access log and the key store, taken while the product goes on, each whole as of one moment. SQLite
 * copies itself ({@code VACUUM INTO}); PostgreSQL is copied by its own {@code pg_dump}. Beside each copy lies {@code manifest.properties} with the
 * SHA-256 of each file; that of the log also says how far the log went and the digest of its events, by which a log that was put
 * back is checked. The master key is never copied: it is kept where nobody finds the copies.
 */
public final class Backup {

    private static final String MANIFEST = "manifest.properties";
    private static final String DUMP = "database.dump";
    private static final String ACCOUNTS = "access.db";
    private static final String FILES = "files.db";
    private static final String FILES_DUMP = "files.dump";
    private static final String READINGS = "readings.db";
    private static final String READINGS_DUMP = "readings.dump";

    private final EventLogAddress log;
    private final StoreAddress files;
    private final StoreAddress readings;
    private final KeyStoreAddress keys;
    private final Path data;
    private final Reading check;

    /**
     * @param data  folder in which the accounts' database lies where the log is a SQLite file
     * @param check {@link LogCheck}, with the keys of people
     */
    public Backup(EventLogAddress log, StoreAddress files, StoreAddress readings, KeyStoreAddress keys, Path data, Reading check) {
        this.log = log;
        this.files = files;
        this.readings = readings;
        this.keys = keys;
        this.data = data;
        this.check = check;
    }

    /** Reads a log up to a position. */
    @FunctionalInterface
    public interface Reading {

        Found upTo(EventLogAddress log, long position) throws SQLException;
    }

    /** What went wrong, for the person who asked for it. */
    public static final class NotDone extends RuntimeException {

        private static final long serialVersionUID = 1;

        public NotDone(String message) {
            super(message);
        }
    }

    /**
     * @param logTo  an empty folder, or none yet
     * @param keysTo another one
     * @return what the copy of the log holds
     */
    public Found take(Path logTo, Path keysTo) throws IOException, SQLException {
        demand(!logTo.toAbsolutePath().normalize().equals(keysTo.toAbsolutePath().normalize()), "the log and the keys must go to different folders");
        makeEmpty(logTo);
        makeEmpty(keysTo);
        var found = check.upTo(log, Long.MAX_VALUE);
        demand(found.problems().isEmpty(), "the log has faults, so nothing was copied:\n" + String.join("\n", found.problems()));
        if (log.isSqlite()) {
            copySqlite(log.url(), logTo.resolve("events.db"));
            if (Files.exists(data.resolve(ACCOUNTS))) {
                copySqlite("jdbc:sqlite:" + data.resolve(ACCOUNTS), logTo.resolve(ACCOUNTS));
            }
        } else {
            dump(log.url(), log.user(), log.password(), logTo.resolve(DUMP));
        }
        if (files.isSqlite()) {
            if (Files.exists(fileOf(files.url()))) {
                copySqlite(files.url(), logTo.resolve(FILES));
            }
        } else if (!files.url().equals(log.url())) {
            dump(files.url(), files.user(), files.password(), logTo.resolve(FILES_DUMP));
        }
        if (readings.isSqlite()) {
            if (Files.exists(fileOf(readings.url()))) {
                copySqlite(readings.url(), logTo.resolve(READINGS));
            }
        } else if (!readings.url().equals(log.url()) && !readings.url().equals(files.url())) {
            dump(readings.url(), readings.user(), readings.password(), logTo.resolve(READINGS_DUMP));
        }
        if (keys.isSqlite()) {
            copySqlite(keys.url(), keysTo.resolve("keys.db"));
        } else {
            dump(keys.url(), keys.user(), keys.password(), keysTo.resolve(DUMP));
        }
        var manifest = checksums(logTo);
        manifest.put("events", String.valueOf(found.events()));
        manifest.put("position", String.valueOf(found.position()));
        manifest.put("digest", found.digest());
        write(manifest, logTo);
        write(checksums(keysTo), keysTo);
        return found;
    }

    /** Puts the copies where the settings say, where nothing must be yet, and checks what was put there. */
    public Found restore(Path logFrom, Path keysFrom) throws IOException, SQLException {
        var manifest = verified(logFrom);
        verified(keysFrom);
        demand(manifest.containsKey("digest"), logFrom + " is no copy of a log");
        if (log.isSqlite()) {
            demand(!Files.exists(fileOf(log.url())) && !Files.exists(data.resolve(ACCOUNTS)), "there is a log already in " + data + "; nothing was put back");
        } else {
            demand(!hasTables(), "there are tables already in the event log's database; nothing was put back");
        }
        demand(!files.isSqlite() || !Files.exists(fileOf(files.url())), "there are files already; nothing was put back");
        demand(!readings.isSqlite() || !Files.exists(fileOf(readings.url())), "there is an access log already; nothing was put back");
        if (keys.isSqlite()) {
            demand(!Files.exists(fileOf(keys.url())), "there is a key store already; nothing was put back");
        }
        if (log.isSqlite()) {
            Files.createDirectories(data);
            Files.copy(logFrom.resolve("events.db"), fileOf(log.url()));
            if (Files.exists(logFrom.resolve(ACCOUNTS))) {
                Files.copy(logFrom.resolve(ACCOUNTS), data.resolve(ACCOUNTS));
            }
        } else {
            load(log.url(), log.user(), log.password(), logFrom.resolve(DUMP));
        }
        if (files.isSqlite() && Files.exists(logFrom.resolve(FILES))) {
            Files.createDirectories(fileOf(files.url()).toAbsolutePath().getParent());
            Files.copy(logFrom.resolve(FILES), fileOf(files.url()));
        } else if (!files.isSqlite() && Files.exists(logFrom.resolve(FILES_DUMP))) {
            load(files.url(), files.user(), files.password(), logFrom.resolve(FILES_DUMP));
        }
        if (readings.isSqlite() && Files.exists(logFrom.resolve(READINGS))) {
            Files.createDirectories(fileOf(readings.url()).toAbsolutePath().getParent());
            Files.copy(logFrom.resolve(READINGS), fileOf(readings.url()));
        } else if (!readings.isSqlite() && Files.exists(logFrom.resolve(READINGS_DUMP))) {
            load(readings.url(), readings.user(), readings.password(), logFrom.resolve(READINGS_DUMP));
        }
        if (keys.isSqlite()) {
            Files.createDirectories(fileOf(keys.url()).toAbsolutePath().getParent());
            Files.copy(keysFrom.resolve("keys.db"), fileOf(keys.url()));
        } else {
            load(keys.url(), keys.user(), keys.password(), keysFrom.resolve(DUMP));
        }
        return checkedAgainst(manifest);
    }

    /** Checks the log as it is against an earlier copy: all that the copy held must still be there, to the letter. */
    public Found compare(Path logCopy) throws IOException, SQLException {
        return checkedAgainst(verified(logCopy));
    }

    private Found checkedAgainst(Properties manifest) throws SQLException {
        var position = Long.parseLong(manifest.getProperty("position"));
        var then = check.upTo(log, position);
        demand(then.position() == position && then.digest().equals(manifest.getProperty("digest")), "the log is not the one that was copied, or was changed since");
        var found = check.upTo(log, Long.MAX_VALUE);
        demand(found.problems().isEmpty(), "the log has faults:\n" + String.join("\n", found.problems()));
        return found;
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new NotDone(otherwise);
        }
    }

    private static Path fileOf(String sqlite) {
        return Path.of(sqlite.substring("jdbc:sqlite:".length()).replaceFirst("\\?.*", "").replaceFirst("^file:", ""));
    }

    private static void makeEmpty(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (!files(folder).isEmpty()) {
            throw new NotDone(folder + " is not empty; nothing was copied");
        }
    }

    private static void copySqlite(String url, Path to) throws SQLException {
        try (var connection = DriverManager.getConnection(url); var copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, to.toString());
            copy.execute();
        }
    }

    private boolean hasTables() throws SQLException {
        try (var connection = LogCheck.open(log); var tables = connection.getMetaData().getTables(null, null, "domain_event", null)) {
            return tables.next();
        }
    }

    private static void dump(String url, @Nullable String user, @Nullable String password, Path to) throws IOException {
        run(url, user, password, Stream.of("pg_dump", "--format=custom", "--no-owner", "--file=" + to, "--dbname=" + address(url)).toList());
    }

    private static void load(String url, @Nullable String user, @Nullable String password, Path from) throws IOException {
        run(url, user, password, Stream.of("pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", "--dbname=" + address(url), from.toString()).toList());
    }

    /** Without user and password, which go by the environment, where no list of processes shows them. */
    private static String address(String jdbc) {
        var address = URI.create(jdbc.substring("jdbc:".length()));
        return "postgresql://" + address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort()) + address.getPath();
    }

    private static void run(String url, @Nullable String user, @Nullable String password, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var inUrl = UriComponentsBuilder.fromUriString(url.substring("jdbc:".length())).build().getQueryParams();
        var asUser = user == null ? inUrl.getFirst("user") : user;
        var with = password == null ? inUrl.getFirst("password") : password;
        if (asUser != null) {
            builder.environment().put("PGUSER", asUser);
        }
        if (with != null) {
            builder.environment().put("PGPASSWORD", with);
        }
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new NotDone(command.getFirst() + " failed: " + said.strip());
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new NotDone(command.getFirst() + " was interrupted");
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> !file.getFileName().toString().equals(MANIFEST)).sorted().toList();
        }
    }

    private static TreeMap<String, String> checksums(Path folder) throws IOException {
        var sums = new TreeMap<String, String>();
        for (var file : files(folder)) {
            sums.put("sha256." + file.getFileName(), sha256(file));
        }
        return sums;
    }

    private static String sha256(Path file) {
        var digest = LogCheck.sha256();
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void write(TreeMap<String, String> manifest, Path folder) throws IOException {
        var lines = manifest.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).toList();
        Files.write(folder.resolve(MANIFEST), lines);
    }

    /** The manifest of the folder, all of whose files are as they were written. */
    private static Properties verified(Path folder) throws IOException {
        var manifest = new Properties();
        if (!Files.exists(folder.resolve(MANIFEST))) {
            throw new NotDone(folder + " holds no " + MANIFEST + ", so it is no copy, or not a whole one");
        }
        try (var reader = Files.newBufferedReader(folder.resolve(MANIFEST))) {
            manifest.load(reader);
        }
        for (var name : manifest.stringPropertyNames()) {
            if (name.startsWith("sha256.")) {
                var file = folder.resolve(name.substring("sha256.".length()));
                if (!Files.exists(file) || !sha256(file).equals(manifest.getProperty(name))) {
                    throw new NotDone(file + " is not as it was written; nothing was put back");
                }
            }
        }
        return manifest;
    }
}
