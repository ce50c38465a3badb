package dk.loopbog.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** The built product, running as a process of its own on a free port of the loopback interface. */
final class Product implements AutoCloseable {

    static final String PASSWORD = "en lang adgangskode til journeys";

    private static final String TEMPORARY = "loopbog-journey";
    private static final Duration START = Duration.ofMinutes(6);
    private static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final Path data;
    private final int port;
    private final Process process;

    private Product(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /**
     * The demo, started once for all journeys of a run and ended with it. A journey leaves what others need as it was: it writes where
     * nobody else does.
     */
    static Product sharedDemo() {
        return Shared.DEMO;
    }

    private static final class Shared {

        private static final Product DEMO = withDemo();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(DEMO::close));
        }
    }

    static Product withDemo() {
        return start(temporary(), Map.of("LOOPBOG_DEMO_PASSWORD", PASSWORD), "--loopbog.demo=true");
    }

    /** Without the demo; there is one account, {@code admin}. */
    static Product empty() {
        return emptyOn(temporary());
    }

    static Product emptyOn(Path data) {
        return start(data, Map.of("LOOPBOG_ADMIN_PASSWORD", PASSWORD), "--loopbog.demo=false");
    }

    private static Product start(Path data, Map<String, String> environment, String... arguments) {
        try {
            var port = freePort();
            var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1g",
                    "-jar", Path.of("../standalone/target/standalone-exec.jar").toString()));
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("product.log").toFile()));
            builder.environment().put("LOOPBOG_DATA", data.toString());
            builder.environment().put("LOOPBOG_PORT", Integer.toString(port));
            builder.environment().putAll(environment);
            var product = new Product(data, port, builder.start());
            product.waitUntilReady();
            return product;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    Path data() {
        return data;
    }

    /** The answer to a GET as this account. */
    Answer get(String path, String account) {
        return send(HttpRequest.newBuilder(at(path)).header("Accept", "application/json").GET(), account);
    }

    Answer post(String path, String contentType, byte[] body, String account) {
        return send(HttpRequest.newBuilder(at(path)).header("Content-Type", contentType).header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)), account);
    }

    private Answer send(HttpRequest.Builder request, String account) {
        try {
            var basic = Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var response = HTTP.send(request.header("Authorization", "Basic " + basic).timeout(Duration.ofMinutes(2)).build(),
                    BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The process is gone at once, as after a power cut. */
    void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    @Override
    public void close() {
        process.destroy();
        waitForEnd();
        if (data.getFileName().toString().startsWith(TEMPORARY)) {
            FileSystemUtils.deleteRecursively(data.toFile());
        }
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitUntilReady() throws IOException {
        var deadline = Instant.now().plus(START);
        while (Instant.now().isBefore(deadline)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the product ended:\n" + Files.readString(data.resolve("product.log")));
            }
            try {
                if (HTTP.send(HttpRequest.newBuilder(at("/actuator/health/readiness")).build(), BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                process.waitFor(100, TimeUnit.MILLISECONDS);
            } catch (java.net.ConnectException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("not ready within " + START + ":\n" + Files.readString(data.resolve("product.log")));
    }

    private void pause() {
        try {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory(TEMPORARY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    record Answer(int status, String body) {
    }
}
