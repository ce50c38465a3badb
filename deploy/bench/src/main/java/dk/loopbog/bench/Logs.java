package dk.loopbog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Data folders with logs of any size, each made when it is first asked for. */
final class Logs {

    private static final long DEFAULT_HEAP_HOLDS = 100_000;

    private final Path folder;
    private final Path jar;

    /** @param folder where they are kept; what an earlier run has left there is used again */
    Logs(Path folder, Path work) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder).toAbsolutePath();
        this.jar = Product.unpack(work.resolve("product"));
    }

    Path jar() {
        return jar;
    }

    /** As the product's first start leaves it. */
    Path demo() throws IOException {
        return finished("demo", unfinished -> {
            try (var product = Product.start(jar, unfinished, true, List.of())) {
                product.site();
            }
        });
    }

    /** With so many events; not to be written to. */
    Path of(long events) throws IOException {
        var demo = demo();
        return finished("events-" + events, unfinished -> Child.run(heap(events), Programmes.class, demo, unfinished, events));
    }

    @FunctionalInterface
    private interface Making {
        void in(Path folder) throws IOException, InterruptedException;
    }

    private Path finished(String name, Making making) throws IOException {
        var finished = folder.resolve(name);
        if (!Files.exists(finished)) {
            var unfinished = folder.resolve("unfinished-" + name);
            Folders.delete(unfinished);
            Files.createDirectory(unfinished);
            try {
                making.in(unfinished);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            Files.move(unfinished, finished);
        }
        return finished;
    }

    /** Where the read models lie in the same process, they need memory by their number; {@code ./run} gives it 1 GB. */
    static List<String> heap(long events) {
        return events <= DEFAULT_HEAP_HOLDS ? List.of() : List.of("-Xms1g", "-Xmx" + Math.max(2, events / 100_000) + "g");
    }
}
