package dk.loopbog.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dk.loopbog.events.Ids;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two command sides and three query sides as processes of their own, on PostgreSQL and a MongoDB-compatible server: all write to
 * one aggregate at once, some are killed, and what was acknowledged is there once, on every node that is left.
 */
class NodesIT {

    private static final String PASSWORD = "en lang adgangskode til noder";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;
    private EmbeddedPostgres postgres;
    private MongoServer mongo;
    private final List<Node> nodes = new ArrayList<>();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicInteger next = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    private record Node(String side, int port, Process process, Path log) {

        HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            var basic = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
            return HTTP.send(request.header("Authorization", "Basic " + basic).timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
        }

        HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept", "application/json");
        }
    }

    @BeforeEach
    void stores() throws Exception {
        postgres = EmbeddedPostgres.start();
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE loopbog");
            statement.execute("CREATE DATABASE loopbog_keys");
        }
        mongo = new MongoServer(new MemoryBackend());
        mongo.bind("127.0.0.1", 0);
        Files.writeString(folder.resolve("master.key"), Base64.getEncoder().encodeToString(new byte[32]));
    }

    @AfterEach
    void end() throws IOException {
        stop.set(true);
        nodes.forEach(node -> node.process().destroyForcibly());
        mongo.shutdownNow();
        postgres.close();
    }

    @Test
    void nothingAcknowledgedIsLostOrDoubledWhileNodesAreKilled() throws Exception {
        var writer = ready(start("command"));
        var second = start("command");
        var readers = List.of(start("query"), start("query"), start("query"));
        ready(second);
        for (var reader : readers) {
            ready(reader);
        }
        var imported = writer.send(writer.to("/api/import?dryRun=false").header("Content-Type", "application/zip").POST(BodyPublishers.ofByteArray(programme())));
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(200);

        try (var clients = Executors.newFixedThreadPool(4)) {
            var load = new ArrayList<Future<?>>();
            for (var client = 0; client < 4; client++) {
                var target = client % 2 == 0 ? writer : second;
                load.add(clients.submit(() -> write(target)));
            }
            until(() -> acknowledged.size() >= 20);
            kill(readers.getFirst());
            until(() -> acknowledged.size() >= 40);
            kill(second);
            var third = ready(start("command"));
            load.add(clients.submit(() -> write(third)));
            until(() -> acknowledged.size() >= 60);
            stop.set(true);
            for (var client : load) {
                client.get(1, TimeUnit.MINUTES);
            }
        }

        var written = themesInTheLog();
        assertThat(written).doesNotHaveDuplicates().containsAll(acknowledged);
        for (var reader : readers.subList(1, 3)) {
            until(() -> reader.send(reader.to("/actuator/health/readiness").GET()).statusCode() == 200);
            assertThat(reader.send(reader.to("/api/operations").GET()).body()).contains("\"parked\":[]");
        }
        assertThat(differencesOfARebuild(readers.get(1), readers.get(2))).as("documents that were followed live against documents built anew").isZero();
    }

    /** Adds themes to the one programme as fast as it can; the same request again settles what became of one that got no answer. */
    private void write(Node node) {
        while (!stop.get() && node.process().isAlive()) {
            var theme = "t" + next.incrementAndGet();
            var command = "{\"programmeId\":\"%s\",\"theme\":\"%s\",\"name\":\"Tema %s\"}".formatted(Ids.programme("noder"), theme, theme);
            try {
                var answer = node.send(node.to("/commands/programme/add-theme").header("Content-Type", "application/json").header("Idempotency-Key", theme)
                        .POST(BodyPublishers.ofString(command)));
                if (answer.statusCode() / 100 == 2) {
                    acknowledged.add(theme);
                }
            } catch (IOException e) {
                // killed: nothing was acknowledged
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private List<String> themesInTheLog() throws SQLException {
        var themes = new ArrayList<String>();
        try (var connection = postgres.getDatabase("postgres", "loopbog").getConnection();
             var rows = connection.createStatement().executeQuery("SELECT payload::json ->> 'theme' FROM domain_event WHERE payload_type = 'programme.ThemeAdded'")) {
            while (rows.next()) {
                themes.add(rows.getString(1));
            }
        }
        return themes;
    }

    /** Asked of one node, seen on another. */
    private long differencesOfARebuild(Node asked, Node seen) throws Exception {
        var answer = asked.send(asked.to("/api/operations/rebuild").header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        until(() -> seen.send(seen.to("/api/operations").GET()).body().contains("\"state\":\"DONE\""));
        var body = seen.send(seen.to("/api/operations").GET()).body();
        return body.split("\"different\":", -1).length - 1 - (body.split("\"different\":0", -1).length - 1);
    }

    private Node start(String side) throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var log = folder.resolve(side + port + ".log");
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx400m", "-jar", "../../" + side + "-side/target/" + side + "-side-exec.jar")
                .redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("LOOPBOG_PORT", String.valueOf(port), "LOOPBOG_DATA", Files.createDirectories(folder.resolve("data" + port)).toString(),
                "LOOPBOG_EVENTLOG_URL", postgres.getJdbcUrl("postgres", "loopbog"), "LOOPBOG_KEYS_URL", postgres.getJdbcUrl("postgres", "loopbog_keys"),
                "LOOPBOG_MASTER_KEY_FILE", folder.resolve("master.key").toString(), "LOOPBOG_ADMIN_PASSWORD", PASSWORD,
                "LOOPBOG_MONGODB_URI", mongo.getConnectionString() + "/loopbog?retryWrites=false"));
        var node = new Node(side, port, builder.start(), log);
        nodes.add(node);
        return node;
    }

    private static Node ready(Node node) throws Exception {
        until(() -> {
            assertThat(node.process().isAlive()).as("%s", node.log()).isTrue();
            try {
                return node.send(node.to("/actuator/health/readiness").GET()).statusCode() == 200;
            } catch (ConnectException e) {
                return node.process().waitFor(100, TimeUnit.MILLISECONDS);
            }
        });
        return node;
    }

    private static void kill(Node node) throws InterruptedException {
        node.process().destroyForcibly().waitFor();
    }

    private static void until(Callable<Boolean> reached) throws Exception {
        var deadline = Instant.now().plus(PATIENCE);
        while (!reached.call()) {
            assertThat(Instant.now()).as("reached in time").isBefore(deadline);
            Thread.onSpinWait();
        }
    }

    private static byte[] programme() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, "programme.csv", "key,title,topic,starts,ends\nnoder,Et program,Emnet,2025-01-01,2026-12-31\n");
            add(zip, "jobcentres.csv", "key,name\nribe,Jobcenter Ribe\n");
            add(zip, "rounds.csv", "key,name,from,to\nal1,AL 1,2025-01-01,2025-06-30\n");
            add(zip, "groups.csv", "key,round,jobcentre,formed\ng1,al1,ribe,2025-01-02\n");
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
