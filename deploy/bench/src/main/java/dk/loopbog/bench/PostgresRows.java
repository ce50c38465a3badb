package dk.loopbog.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Appending by many clients to PostgreSQL, which comes with the build; pgbench comes with the system's PostgreSQL, or else JDBC stands in for it. */
final class PostgresRows {

    private static final int MANY = 64;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");

    private final Options options;

    PostgresRows(Options options) {
        this.options = options;
    }

    void measure(Report report, Path work) throws IOException, SQLException, InterruptedException {
        var rows = new AppendRows(options);
        var runs = new AppendRows.Runs();
        var data = Files.createDirectory(work.resolve("postgresql"));
        var byPgbench = pgbench().isPresent();
        try (var server = EmbeddedPostgres.builder().setDataDirectory(data).setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on").start()) {
            for (var run = 0; run < options.runs(); run++) {
                var folder = Folders.fresh(work, "append");
                runs.floor.add(byPgbench ? pgbench(server, fresh(server, "floor" + run), work)
                        : rows.perSecond("commits", fresh(server, "floor" + run), MANY, folder));
                runs.stock.add(rows.perSecond("stock", fresh(server, "stock" + run), MANY, folder));
                runs.ours.add(rows.perSecond("ours", fresh(server, "ours" + run), MANY, folder));
                Folders.delete(folder);
            }
            report.add(runs.row("append, PostgreSQL, 64 clients", 0.7, byPgbench ? "floor: pgbench, prepared, the same INSERT into the same table without its trigger"
                    : "floor: JDBC, the same INSERT, since there is no pgbench here"));
        }
    }

    private static String fresh(EmbeddedPostgres server, String name) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            for (var setting : List.of("fsync", "synchronous_commit")) {
                try (var shown = statement.executeQuery("SHOW " + setting)) {
                    if (!shown.next() || !shown.getString(1).equals("on")) {
                        throw new IllegalStateException(setting + " is off: commits would not be durable");
                    }
                }
            }
            statement.execute("CREATE DATABASE " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }

    private static Optional<Path> pgbench() throws IOException {
        try (var installed = Files.isDirectory(Path.of("/usr/lib/postgresql")) ? Files.list(Path.of("/usr/lib/postgresql")) : Stream.<Path>empty()) {
            return installed.map(version -> version.resolve("bin/pgbench")).filter(Files::isExecutable).findFirst();
        }
    }

    private double pgbench(EmbeddedPostgres server, String url, Path work) throws IOException, InterruptedException {
        Child.run(AppendRun.class, "row", url, 1, 0, 0, work); // makes the product's tables and writes the row's text to a file
        var script = work.resolve("insert.sql");
        var row = Files.readAllLines(work.resolve("row"), StandardCharsets.UTF_8);
        Files.writeString(script, """
                INSERT INTO domain_event (aggregate_id, sequence_number, aggregate_type, event_id, payload_type, payload_revision, payload, metadata, recorded_at) \
                VALUES (CAST(gen_random_uuid() AS text), 0, 'LogbookEntry', CAST(gen_random_uuid() AS text), :type, :revision, :payload, :metadata, :at);
                """);
        var database = url.replaceAll(".*/([^/?]+).*", "$1");
        try (var connection = server.getDatabase("postgres", database).getConnection(); var statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER append_in_turn ON domain_event");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var seconds = Math.max(5, Math.round(options.warm() + options.seconds()));
        var command = new ArrayList<>(List.of(pgbench().orElseThrow().toString(), "-n", "-M", "prepared", "-c", Integer.toString(MANY), "-j", "2",
                "-T", Long.toString(seconds), "-f", script.toString()));
        var names = List.of("type", "revision", "payload", "metadata", "at");
        for (var column = 0; column < names.size(); column++) {
            command.addAll(List.of("-D", names.get(column) + "=" + row.get(column)));
        }
        command.addAll(List.of("-h", "127.0.0.1", "-p", Integer.toString(server.getPort()), "-U", "postgres", database));
        var running = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(said);
        if (running.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench failed:\n" + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
