package dk.loopbog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders that are gone when a measurement is over. */
final class Folders {

    private Folders() {
    }

    static Path fresh(Path in, String name) throws IOException {
        return Files.createTempDirectory(in, name);
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /** Every file of the folder, into one that is made for it. */
    static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var each : all.toList()) {
                var there = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(each, there);
                }
            }
        }
    }
}
