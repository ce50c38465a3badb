package dk.loopbog.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.loopbog.events.Ids;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Command sides and query sides as processes of their own, on a PostgreSQL and a MongoDB-compatible server that are processes of their own as
 * well. All listen on the loopback interface, each on a port that it keeps.
 */
final class Nodes implements AutoCloseable {

    static final String PROGRAMME = "noder";
    private static final String PASSWORD = "en lang adgangskode til noder";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final Relay toPostgres;
    private final Relay toMongo;
    private final int mongoPort = freePort();
    private final int postgresPort = freePort();
    private final List<Node> nodes = new ArrayList<>();
    private EmbeddedPostgres postgres;
    private Process mongo;

    record Node(String side, int port, Process process, Path log) {
    }

    Nodes(Path folder) throws Exception {
        this.folder = folder;
        toPostgres = new Relay(postgresPort);
        toMongo = new Relay(mongoPort);
        postgres = startPostgres();
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE loopbog");
            statement.execute("CREATE DATABASE loopbog_keys");
        }
        mongo = startMongo();
        Files.writeString(folder.resolve("master.key"), Base64.getEncoder().encodeToString(new byte[32]));
    }

    Relay toPostgres() {
        return toPostgres;
    }

    Relay toMongo() {
        return toMongo;
    }

    /** Ends PostgreSQL as a power cut would end it, and starts it again on the same files. */
    void killPostgres(Callable<?> meanwhile) throws Exception {
        var pid = Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst());
        var all = ProcessHandle.of(pid).orElseThrow();
        var backends = all.children().toList();
        all.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        for (var gone : backends) {
            gone.onExit().join();
        }
        all.onExit().join();
        meanwhile.call();
        postgres.close();
        Files.deleteIfExists(folder.resolve("postgres/postmaster.pid"));
        postgres = startPostgres();
    }

    /** Ends the server of the read models, with all that is in it: it keeps everything in memory. */
    void killMongo(Callable<?> meanwhile) throws Exception {
        mongo.destroyForcibly().waitFor();
        meanwhile.call();
        mongo = startMongo();
    }

    private EmbeddedPostgres startPostgres() throws IOException {
        return EmbeddedPostgres.builder().setPort(postgresPort).setDataDirectory(folder.resolve("postgres")).setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofMinutes(1)).start();
    }

    private Process startMongo() throws IOException {
        return new ProcessBuilder(java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                MongoCompatible.class.getName(), String.valueOf(mongoPort))
                .redirectErrorStream(true).redirectOutput(folder.resolve("mongo.log").toFile()).start();
    }

    /** A node of this build. */
    Node start(String side) throws IOException {
        return start(side, jarOf(side));
    }

    Node start(String side, Path jar) throws IOException {
        return start(side, jar, freePort());
    }

    /** In place of one that is no more. */
    Node startAgain(Node gone) throws IOException {
        return start(gone.side(), jarOf(gone.side()), gone.port());
    }

    private Node start(String side, Path jar, int port) throws IOException {
        var log = folder.resolve(side + port + ".log");
        var builder = new ProcessBuilder(java(), "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx400m",
                "-jar", jar.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(Map.of("LOOPBOG_PORT", String.valueOf(port),
                "LOOPBOG_DATA", Files.createDirectories(folder.resolve("data" + port)).toString(),
                "LOOPBOG_EVENTLOG_URL", "jdbc:postgresql://127.0.0.1:" + toPostgres.port() + "/loopbog?user=postgres",
                "LOOPBOG_KEYS_URL", "jdbc:postgresql://127.0.0.1:" + toPostgres.port() + "/loopbog_keys?user=postgres",
                "LOOPBOG_MASTER_KEY_FILE", folder.resolve("master.key").toString(), "LOOPBOG_ADMIN_PASSWORD", PASSWORD,
                "LOOPBOG_MONGODB_URI", "mongodb://127.0.0.1:" + toMongo.port() + "/loopbog?retryWrites=false"));
        var node = new Node(side, port, builder.start(), log);
        nodes.add(node);
        return node;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static Path jarOf(String side) throws IOException {
        try (var built = Files.newDirectoryStream(Path.of("../../" + side + "-side/target"), "*-exec.jar")) {
            return built.iterator().next();
        }
    }

    /** Waits until it says that it is ready: a query side is when it has taken account of all that the log held when it was asked. */
    static Node ready(Node node) {
        until(() -> {
            assertThat(node.process().isAlive()).as("%s", node.log()).isTrue();
            return answers(node.port(), "/actuator/health/readiness");
        });
        return node;
    }

    static void kill(Node node) throws InterruptedException {
        node.process().destroyForcibly().waitFor();
    }

    /** A programme with nothing in it to speak of, so that there is something to write to. */
    void bringProgrammeIn(int port) throws Exception {
        var files = new LinkedHashMap<String, String>();
        files.put("programme.csv", "key,title,topic,starts,ends\n%s,Et program,Emnet,2025-01-01,2026-12-31\n".formatted(PROGRAMME));
        files.put("jobcentres.csv", "key,name\nribe,Jobcenter Ribe\n");
        files.put("rounds.csv", "key,name,from,to\nal1,AL 1,2025-01-01,2025-06-30\n");
        files.put("groups.csv", "key,round,jobcentre,formed\ng1,al1,ribe,2025-01-02\n");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        var imported = send(at(port, "/api/import?dryRun=false").header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(bytes.toByteArray())));
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(200);
    }

    /** A command for the one aggregate that everybody writes to. */
    static HttpResponse<String> addTheme(int port, String theme) throws IOException, InterruptedException {
        var command = "{\"programmeId\":\"%s\",\"theme\":\"%s\",\"name\":\"Tema %s\"}".formatted(Ids.programme(PROGRAMME), theme, theme);
        return send(at(port, "/commands/programme/add-theme").header("Content-Type", "application/json").header("Idempotency-Key", theme)
                .POST(BodyPublishers.ofString(command)));
    }

    record StoredTheme(String theme, String revision) {
    }

    /** Straight from the table, in the order of the log. */
    List<StoredTheme> themesInTheLog() throws SQLException {
        var themes = new ArrayList<StoredTheme>();
        try (var connection = postgres.getDatabase("postgres", "loopbog").getConnection(); var statement = connection.createStatement();
             var rows = statement.executeQuery("""
                     SELECT payload::json ->> 'theme', payload_revision FROM domain_event WHERE payload_type = 'programme.ThemeAdded'
                     ORDER BY global_index""")) {
            while (rows.next()) {
                themes.add(new StoredTheme(rows.getString(1), rows.getString(2)));
            }
        }
        return themes;
    }

    /** Rebuilds all read models; asked of one node, seen on another. How many of them differ from those followed live. */
    static long differencesOfARebuild(Node asked, Node seen) throws Exception {
        var answer = send(at(asked.port(), "/api/operations/rebuild").header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        until(() -> get(seen.port(), "/api/operations").body().contains("\"state\":\"DONE\""));
        var body = get(seen.port(), "/api/operations").body();
        assertThat(body).contains("\"different\":0");
        return body.split("\"different\":", -1).length - body.split("\"different\":0", -1).length;
    }

    static boolean answers(int port, String path) throws InterruptedException {
        try {
            return get(port, path).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static HttpRequest.Builder at(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept", "application/json");
    }

    static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return send(at(port, path).GET());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HTTP.send(request.header("Authorization", "Basic " + basic).timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static void until(Callable<Boolean> reached) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(reached);
    }

    @Override
    public void close() throws Exception {
        for (var node : nodes) {
            node.process().destroyForcibly();
        }
        toMongo.close();
        toPostgres.close();
        mongo.destroyForcibly();
        postgres.close();
    }
}
