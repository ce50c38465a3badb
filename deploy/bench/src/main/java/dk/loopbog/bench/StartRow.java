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
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

/** {@code ./run} once more with the demo loaded, until it is ready and has shown the first page. */
final class StartRow {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Options options;

    StartRow(Options options) {
        this.options = options;
    }

    void measure(Report report, Logs logs, Path work) throws IOException, InterruptedException {
        var data = work.resolve("starting");
        Folders.copy(logs.demo(), data);
        var starts = new ArrayList<Double>();
        var floors = new ArrayList<Double>();
        start(data); // unpacks the jar, and leaves the JVM's cache where it has one
        start(data);
        for (var run = 0; run < options.runs(); run++) {
            starts.add(start(data));
            floors.add(version() + readingClasses(logs.jar().getParent()));
        }
        report.add(Row.within("./run again, to the first page", 2.5, Row.Figure.medianOf(floors, "s"), null, Row.Figure.medianOf(starts, "s"),
                "until it is ready, read models built, and the first page was answered; floor: java -version, and every class of the jars read once"));
    }

    private static double start(Path data) throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var builder = new ProcessBuilder("./run").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("run.log").toFile()));
        builder.environment().put("LOOPBOG_DATA", data.toString());
        builder.environment().put("LOOPBOG_PORT", Integer.toString(port));
        builder.environment().put("LOOPBOG_DEMO_PASSWORD", Product.PASSWORD);
        var from = System.nanoTime();
        var process = builder.start();
        try {
            while (!answers(port, "/actuator/health/readiness")) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("./run ended:\n" + Files.readString(data.resolve("run.log")));
                }
                TimeUnit.MILLISECONDS.sleep(10);
            }
            if (!answers(port, "/login")) {
                throw new IllegalStateException("ready, but without a page");
            }
            return (System.nanoTime() - from) / 1e9;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(int port, String path) throws IOException, InterruptedException {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    private static double version() throws IOException, InterruptedException {
        var from = System.nanoTime();
        new ProcessBuilder(Child.java(), "-version").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        return (System.nanoTime() - from) / 1e9;
    }

    private static double readingClasses(Path unpacked) throws IOException {
        var from = System.nanoTime();
        try (var files = Files.walk(unpacked)) {
            for (var jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                try (var zip = new ZipFile(jar.toFile())) {
                    for (var entry : zip.stream().filter(each -> each.getName().endsWith(".class")).toList()) {
                        try (var in = zip.getInputStream(entry)) {
                            in.readAllBytes();
                        }
                    }
                }
            }
        }
        return (System.nanoTime() - from) / 1e9;
    }
}
