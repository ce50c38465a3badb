package dk.loopbog.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built product as a process, unpacked and with the flags of {@code ./run}, on a data folder. */
final class Product implements AutoCloseable {

    static final String PASSWORD = "measured by the bench";

    private static final Path JAR = Path.of("deploy/standalone/target/standalone-exec.jar");
    private static final Duration LONGEST_START = Duration.ofMinutes(20);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path log;
    private final String site;

    private Product(Process process, Path log, String site) {
        this.process = process;
        this.log = log;
        this.site = site;
    }

    /** The jar as {@code ./run} unpacks it; returns the one to start. */
    static Path unpack(Path into) throws IOException, InterruptedException {
        var unpacking = new ProcessBuilder(Child.java(), "-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", into.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (unpacking.waitFor() != 0) {
            throw new IllegalStateException(JAR + " cannot be unpacked");
        }
        return into.resolve(JAR.getFileName());
    }

    /**
     * Returns when it is ready.
     *
     * @param flags for the JVM besides those that all have; later ones count
     */
    static Product start(Path jar, Path data, boolean demo, List<String> flags) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Child.java()));
        command.addAll(Child.FLAGS);
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toString(), "--loopbog.demo=" + demo));
        var builder = new ProcessBuilder(command);
        var environment = builder.environment();
        environment.put("LOOPBOG_RATE_LIMITS", "false");
        // time that the server takes for each request, from its first byte to the last one of the answer
        environment.put("SERVER_TOMCAT_BASEDIR", data.toString());
        environment.put("SERVER_TOMCAT_ACCESSLOG_ENABLED", "true");
        environment.put("SERVER_TOMCAT_ACCESSLOG_DIRECTORY", data.toString());
        environment.put("SERVER_TOMCAT_ACCESSLOG_PREFIX", "requests");
        environment.put("SERVER_TOMCAT_ACCESSLOG_SUFFIX", ".log");
        environment.put("SERVER_TOMCAT_ACCESSLOG_FILEDATEFORMAT", "");
        environment.put("SERVER_TOMCAT_ACCESSLOG_BUFFERED", "false");
        environment.put("SERVER_TOMCAT_ACCESSLOG_PATTERN", "%{begin:msec}t %m %s %D %U");
        return ready(builder, data);
    }

    /** The demo by {@code ./run} itself, with the JVM's cache where it has one; returns when it is ready. */
    static Product launch(Path data) throws IOException, InterruptedException {
        return ready(new ProcessBuilder("./run"), data);
    }

    private static Product ready(ProcessBuilder builder, Path data) throws IOException, InterruptedException {
        var port = freePort();
        var log = data.resolve("product.log");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var environment = builder.environment();
        environment.put("LOOPBOG_DATA", data.toString());
        environment.put("LOOPBOG_PORT", Integer.toString(port));
        environment.put("LOOPBOG_DEMO_PASSWORD", PASSWORD);
        var product = new Product(builder.start(), log, "http://127.0.0.1:" + port);
        try {
            product.waitUntilReady();
            return product;
        } catch (IOException | InterruptedException | RuntimeException e) {
            product.close();
            throw e;
        }
    }

    private void waitUntilReady() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the product ended:\n" + Files.readString(log));
            }
            try {
                if (status("/actuator/health/readiness") == 200) {
                    return;
                }
            } catch (ConnectException e) {
                // not yet
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IllegalStateException("not ready within " + LONGEST_START + ":\n" + Files.readString(log));
    }

    private int status(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(site + path)).timeout(Duration.ofMinutes(1)).build(), BodyHandlers.discarding()).statusCode();
    }

    String site() {
        return site;
    }

    double residentMegabytes() {
        return Measuring.residentMegabytes(process.pid());
    }

    /** Ends it in order. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
