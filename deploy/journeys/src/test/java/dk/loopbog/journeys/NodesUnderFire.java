package dk.loopbog.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dk.loopbog.events.Ids;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
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
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two command sides and three query sides as processes of their own behind the proxy of deploy/images, on PostgreSQL and a
 * MongoDB-compatible server. While clients write to one aggregate through both command sides, nodes are killed, stores are cut off and
 * come back, a thousand connections stand idle and a node is asked to end. What was acknowledged is there once, on every node that is left.
 */
class NodesUnderFire {

    private static final String PASSWORD = "en lang adgangskode til noder";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;
    private EmbeddedPostgres postgres;
    private MongoServer mongo;
    private Relay toPostgres;
    private Relay toMongo;
    private Process proxy;
    private int gate;
    private final List<Node> nodes = new ArrayList<>();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    private record Node(String side, int port, Process process, Path log) {
    }

    @BeforeEach
    void stores() throws Exception {
        postgres = EmbeddedPostgres.start();
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE loopbog");
            statement.execute("CREATE DATABASE loopbog_keys");
        }
        toPostgres = new Relay(postgres.getPort());
        mongo = new MongoServer(new MemoryBackend());
        toMongo = new Relay(mongo.bind().getPort());
        Files.writeString(folder.resolve("master.key"), Base64.getEncoder().encodeToString(new byte[32]));
    }

    @AfterEach
    void end() throws Exception {
        stop.set(true);
        for (var node : nodes) {
            node.process().destroyForcibly();
        }
        if (proxy != null) {
            proxy.destroy();
        }
        toMongo.close();
        toPostgres.close();
        mongo.shutdownNow();
        postgres.close();
    }

    @Test
    void nothingAcknowledgedIsLostOrDoubledWhateverFails() throws Exception {
        var first = ready(start("command", freePort()));
        var second = start("command", freePort());
        var readers = List.of(start("query", freePort()), start("query", freePort()), start("query", freePort()));
        ready(second);
        for (var reader : readers) {
            ready(reader);
        }
        startProxy(List.of(first, second), readers);
        until(this::theProxyAnswers);
        var imported = send(at(gate, "/api/import?dryRun=false").header("Content-Type", "application/zip").POST(BodyPublishers.ofByteArray(programme())));
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(200);

        try (var clients = Executors.newFixedThreadPool(4); var idle = new IdleConnections()) {
            var load = new ArrayList<Future<?>>();
            for (var client = 0; client < 4; client++) {
                load.add(clients.submit(this::write));
            }
            moreAcknowledged();
            kill(readers.getFirst());
            moreAcknowledged();
            kill(second);
            moreAcknowledged();
            var again = ready(start("command", second.port()));
            toPostgres.cut();
            var refusedBefore = refused.get();
            until(() -> refused.get() > refusedBefore);
            toPostgres.mend();
            moreAcknowledged();
            toMongo.cut();
            moreAcknowledged();
            toMongo.mend();
            idle.open(gate, 1_000);
            moreAcknowledged();
            first.process().destroy();
            assertThat(first.process().waitFor(1, TimeUnit.MINUTES)).as("ends when it is asked to").isTrue();
            moreAcknowledged();
            stop.set(true);
            for (var client : load) {
                client.get(2, TimeUnit.MINUTES);
            }
            assertThat(again.process().isAlive()).isTrue();
        }

        assertThat(themesInTheLog()).doesNotHaveDuplicates().containsAll(acknowledged);
        for (var reader : readers.subList(1, 3)) {
            ready(reader);
            assertThat(get(reader.port(), "/api/operations").body()).contains("\"parked\":[]");
        }
        assertThat(differencesOfARebuild(readers.get(1), readers.get(2))).as("documents that were followed live against documents built anew").isZero();
    }

    private boolean theProxyAnswers() throws InterruptedException {
        try {
            return get(gate, "/api/programmes").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void moreAcknowledged() throws Exception {
        var wanted = acknowledged.size() + 10;
        until(() -> acknowledged.size() >= wanted);
    }

    /** Adds themes to the one programme as fast as it can. Where there was no answer it sends the same again, until it is told what became of it. */
    private void write() {
        while (!stop.get()) {
            var theme = "t" + next.incrementAndGet();
            while (!isAnswered(theme) && !stop.get()) {
                refused.incrementAndGet();
            }
        }
    }

    private boolean isAnswered(String theme) {
        var command = "{\"programmeId\":\"%s\",\"theme\":\"%s\",\"name\":\"Tema %s\"}".formatted(Ids.programme("noder"), theme, theme);
        try {
            var answer = send(at(gate, "/commands/programme/add-theme").header("Content-Type", "application/json").header("Idempotency-Key", theme)
                    .POST(BodyPublishers.ofString(command)));
            if (answer.statusCode() / 100 == 2) {
                acknowledged.add(theme);
            }
            return answer.statusCode() < 500;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
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
        var answer = send(at(asked.port(), "/api/operations/rebuild").header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        until(() -> get(seen.port(), "/api/operations").body().contains("\"state\":\"DONE\""));
        var body = get(seen.port(), "/api/operations").body();
        return body.split("\"different\":", -1).length - body.split("\"different\":0", -1).length;
    }

    private Node start(String side, int port) throws IOException {
        var log = folder.resolve(side + port + ".log");
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx400m", "-jar", jarOf(side).toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(Map.of("LOOPBOG_PORT", String.valueOf(port), "LOOPBOG_DATA", Files.createDirectories(folder.resolve("data" + port)).toString(),
                "LOOPBOG_EVENTLOG_URL", "jdbc:postgresql://127.0.0.1:" + toPostgres.port() + "/loopbog?user=postgres",
                "LOOPBOG_KEYS_URL", "jdbc:postgresql://127.0.0.1:" + toPostgres.port() + "/loopbog_keys?user=postgres",
                "LOOPBOG_MASTER_KEY_FILE", folder.resolve("master.key").toString(), "LOOPBOG_ADMIN_PASSWORD", PASSWORD,
                "LOOPBOG_MONGODB_URI", "mongodb://127.0.0.1:" + toMongo.port() + "/loopbog?retryWrites=false"));
        var node = new Node(side, port, builder.start(), log);
        nodes.add(node);
        return node;
    }

    private static Path jarOf(String side) throws IOException {
        try (var built = Files.newDirectoryStream(Path.of("../../" + side + "-side/target"), "*-exec.jar")) {
            return built.iterator().next();
        }
    }

    /** The proxy's own configuration, with the addresses of these nodes. */
    private void startProxy(List<Node> writers, List<Node> readers) throws Exception {
        gate = freePort();
        var sites = Files.readString(Path.of("../images/proxy.conf")).replace("server command-side:8080;", servers(writers)).replace("server query-side:8080;", servers(readers))
                .replace("listen 8080;", "listen 127.0.0.1:" + gate + ";");
        var conf = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; pid %1$s/nginx.pid; error_log %1$s/nginx.log warn;
                events { worker_connections 4096; }
                http { client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3; uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
                %2$s
                }
                """.formatted(folder, sites));
        proxy = new ProcessBuilder(nginx(), "-p", folder.toString(), "-e", folder.resolve("nginx.log").toString(), "-c", conf.toString()).inheritIO().start();
    }

    private static String nginx() {
        return List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx").stream()
                .filter(program -> Files.isExecutable(Path.of(program))).findFirst().orElse("nginx");
    }

    private static String servers(List<Node> some) {
        return some.stream().map(node -> "server 127.0.0.1:" + node.port() + ";").collect(Collectors.joining(" "));
    }

    private static Node ready(Node node) throws Exception {
        until(() -> {
            assertThat(node.process().isAlive()).as("%s", node.log()).isTrue();
            try {
                return get(node.port(), "/actuator/health/readiness").statusCode() == 200;
            } catch (IOException e) {
                return node.process().waitFor(100, TimeUnit.MILLISECONDS);
            }
        });
        return node;
    }

    private static void kill(Node node) throws InterruptedException {
        node.process().destroyForcibly().waitFor();
    }

    private static HttpRequest.Builder at(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept", "application/json");
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return send(at(port, path).GET());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HTTP.send(request.header("Authorization", "Basic " + basic).timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void until(Callable<Boolean> reached) throws Exception {
        var deadline = Instant.now().plus(PATIENCE);
        while (!reached.call()) {
            assertThat(Instant.now()).as("reached in time").isBefore(deadline);
            Thread.onSpinWait();
        }
    }

    private static final class IdleConnections implements AutoCloseable {

        private final List<Socket> sockets = new ArrayList<>();

        void open(int port, int many) throws IOException {
            for (var number = 0; number < many; number++) {
                sockets.add(new Socket(InetAddress.getLoopbackAddress(), port));
            }
        }

        @Override
        public void close() throws IOException {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    /** A way to a store that can be cut, with all connections on it, and mended. */
    private static final class Relay implements AutoCloseable {

        private final int target;
        private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final Set<Socket> open = ConcurrentHashMap.newKeySet();
        private volatile boolean cut;

        Relay(int target) throws IOException {
            this.target = target;
            Thread.ofVirtual().start(this::run);
        }

        int port() {
            return door.getLocalPort();
        }

        void cut() {
            cut = true;
            open.forEach(Relay::drop);
            open.clear();
        }

        void mend() {
            cut = false;
        }

        private void run() {
            while (!door.isClosed()) {
                try {
                    var in = door.accept();
                    if (cut) {
                        drop(in);
                    } else {
                        var out = new Socket(InetAddress.getLoopbackAddress(), target);
                        open.add(in);
                        open.add(out);
                        Thread.ofVirtual().start(() -> pump(in, out));
                        Thread.ofVirtual().start(() -> pump(out, in));
                    }
                } catch (IOException e) {
                    // closed, or one that did not come through: there will be others
                }
            }
        }

        private static void pump(Socket from, Socket to) {
            try (from; to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                // cut
            }
        }

        private static void drop(Socket socket) {
            try {
                socket.close();
            } catch (IOException e) {
                // gone already
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
            cut();
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
