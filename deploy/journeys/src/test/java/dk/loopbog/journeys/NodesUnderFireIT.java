package dk.loopbog.journeys;

import static dk.loopbog.journeys.Nodes.kill;
import static dk.loopbog.journeys.Nodes.ready;
import static dk.loopbog.journeys.Nodes.until;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.journeys.Nodes.Node;
import dk.loopbog.journeys.Nodes.StoredTheme;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two command sides and three query sides behind the proxy of deploy/images. While clients write to one aggregate through both command sides, nodes
 * and stores are killed, connections are cut, a thousand connections stand idle and a node is asked to end. What was acknowledged is there
 * once, on every node that is left.
 */
@Tag("long")
class NodesUnderFireIT {

    private static final int CLIENTS = 4;

    @TempDir
    private Path folder;
    private Nodes nodes;
    private Process proxy;
    private int gate;
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<?>> load = new ArrayList<>();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    /** How often each answer came, by its status or by what came in its place. */
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void start() throws Exception {
        nodes = new Nodes(folder);
        gate = Nodes.freePort();
    }

    @AfterEach
    void end() throws Exception {
        stop.set(true);
        clients.shutdownNow();
        if (proxy != null) {
            proxy.destroy();
        }
        nodes.close();
    }

    @Test
    void nothingAcknowledgedIsLostOrDoubledWhateverFails() throws Exception {
        var first = ready(nodes.start("command"));
        var second = nodes.start("command");
        var readers = List.of(nodes.start("query"), nodes.start("query"), nodes.start("query"));
        ready(second);
        readers.forEach(Nodes::ready);
        startProxy(List.of(first, second), readers);
        until(() -> Nodes.answers(gate, "/api/programmes"));
        nodes.bringProgrammeIn(gate);
        startLoad();

        kill(readers.getFirst());
        moreAcknowledged();
        readers.subList(1, 3).forEach(Nodes::ready); // others follow the log for its read models
        kill(second);
        moreAcknowledged();
        var again = ready(nodes.startAgain(second));

        nodes.toPostgres().cut();
        isRefusedMeanwhile();
        nodes.toPostgres().mend();
        moreAcknowledged();
        nodes.toMongo().cut();
        moreAcknowledged();
        nodes.toMongo().mend();
        nodes.killPostgres(() -> isRefusedMeanwhile());
        moreAcknowledged();
        nodes.killMongo(() -> moreAcknowledged());
        moreAcknowledged();

        try (var idle = new IdleConnections()) {
            idle.open(gate, 1_000);
            moreAcknowledged();
        }
        first.process().destroy();
        assertThat(first.process().waitFor(1, TimeUnit.MINUTES)).as("ends when it is asked to").isTrue();
        moreAcknowledged();
        endLoad();
        assertThat(again.process().isAlive()).isTrue();

        assertThat(nodes.themesInTheLog().stream().map(StoredTheme::theme)).doesNotHaveDuplicates().containsAll(acknowledged);
        for (var reader : readers.subList(1, 3)) {
            ready(reader);
            assertThat(Nodes.get(reader.port(), "/api/programmes").body()).contains(acknowledged.stream().map("\"Tema %s\""::formatted).toList());
            assertThat(Nodes.get(reader.port(), "/api/operations").body()).contains("\"parked\":[]");
        }
        assertThat(Nodes.differencesOfARebuild(readers.get(1), readers.get(2)))
                .as("read models followed live that differ from those built anew").isZero();
    }

    private void startLoad() throws Exception {
        for (var client = 0; client < CLIENTS; client++) {
            load.add(clients.submit(this::write));
        }
        moreAcknowledged();
    }

    private void endLoad() throws Exception {
        stop.set(true);
        for (var client : load) {
            client.get(2, TimeUnit.MINUTES);
        }
    }

    private boolean moreAcknowledged() {
        var wanted = acknowledged.size() + 10;
        isReached(() -> acknowledged.size() >= wanted);
        return true;
    }

    private boolean isRefusedMeanwhile() {
        var before = refused.get();
        isReached(() -> refused.get() > before);
        return true;
    }

    /** Tells at once of a client that gave up, and in the end what they were answered. */
    private void isReached(BooleanSupplier reached) {
        var already = Map.copyOf(answers);
        try {
            until(() -> {
                for (var client : load) {
                    if (client.isDone()) {
                        client.get();
                    }
                }
                return reached.getAsBoolean();
            });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("answers until now %s, before that %s".formatted(answers, already), e);
        }
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
        try {
            var answer = Nodes.addTheme(gate, theme);
            answers.merge(String.valueOf(answer.statusCode()), 1, Integer::sum);
            if (answer.statusCode() / 100 == 2) {
                acknowledged.add(theme);
            }
            return answer.statusCode() < 500;
        } catch (IOException e) {
            answers.merge(e.getClass().getSimpleName(), 1, Integer::sum);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The proxy's own configuration, with the addresses of these nodes. */
    private void startProxy(List<Node> writers, List<Node> readers) throws Exception {
        var sites = Files.readString(Path.of("../images/proxy.conf")).replace("server command-side:8080;", servers(writers))
                .replace("server query-side:8080;", servers(readers))
                .replace("listen 8080;", "listen 127.0.0.1:" + gate + ";");
        var conf = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; pid %1$s/nginx.pid; error_log %1$s/nginx.log warn;
                events { worker_connections 4096; }
                http { client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3; uwsgi_temp_path %1$s/t4;
                scgi_temp_path %1$s/t5;
                %2$s
                }
                """.formatted(folder, sites));
        proxy = new ProcessBuilder(nginx(), "-p", folder.toString(), "-e", folder.resolve("nginx.log").toString(), "-c", conf.toString())
                .inheritIO().start();
    }

    private static String nginx() {
        return List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx").stream()
                .filter(program -> Files.isExecutable(Path.of(program))).findFirst().orElse("nginx");
    }

    private static String servers(List<Node> some) {
        return some.stream().map(node -> "server 127.0.0.1:" + node.port() + ";").collect(Collectors.joining(" "));
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
}
