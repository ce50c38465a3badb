package dk.loopbog.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** This build as its next version might be: {@code programme.ThemeAdded} has one more field, and so revision 2. All else is the same. */
final class NextVersion {

    static final String REVISION = "2";
    private static final Path SOURCE = Path.of("../../shared-events/src/main/java/dk/loopbog/events/programme/ThemeAdded.java");
    private static final String CLASS = "dk/loopbog/events/programme/ThemeAdded.class";

    private NextVersion() {
    }

    /** @param folder where the jar and what it is made of are put */
    static Path jarOf(String side, Path folder) throws IOException {
        var changed = compile(folder.resolve(side + "-next"));
        var jar = folder.resolve(side + "-next.jar");
        try (var from = Files.newInputStream(Nodes.jarOf(side)); var to = Files.newOutputStream(jar)) {
            copy(from, to, (name, content) -> name.startsWith("BOOT-INF/lib/shared-events-") ? within(content, changed) : content);
        }
        return jar;
    }

    private static byte[] compile(Path folder) throws IOException {
        var now = Files.readString(SOURCE);
        var next = now.replace("@Revision(\"1\")", "@Revision(\"" + REVISION + "\")")
                .replace("        LocalDate happenedOn) implements ProgrammeEvent {", """
                        LocalDate happenedOn,
                        @Nullable String colour) implements ProgrammeEvent {

                    public ThemeAdded(UUID programmeId, String theme, String name, @Nullable String parent, LocalDate happenedOn) {
                        this(programmeId, theme, name, parent, happenedOn, "blue");
                    }
                """);
        assertThat(next).contains("String colour").contains("@Revision(\"2\")");
        var source = Files.writeString(Files.createDirectories(folder).resolve("ThemeAdded.java"), next);
        var failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "21", "-parameters",
                "-cp", System.getProperty("java.class.path"), "-d", folder.toString(), source.toString());
        assertThat(failed).as("errors of the compiler").isZero();
        return Files.readAllBytes(folder.resolve(CLASS));
    }

    private static byte[] within(byte[] library, byte[] changed) throws IOException {
        var to = new ByteArrayOutputStream();
        copy(new ByteArrayInputStream(library), to, (name, content) -> name.equals(CLASS) ? changed : content);
        return to.toByteArray();
    }

    private interface Change {

        byte[] of(String name, byte[] content) throws IOException;
    }

    /** Nothing is compressed: a library within a program must not be. */
    private static void copy(InputStream from, OutputStream to, Change change) throws IOException {
        try (var in = new ZipInputStream(from); var out = new ZipOutputStream(to)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = change.of(entry.getName(), in.readAllBytes());
                var sum = new CRC32();
                sum.update(content);
                var copy = new ZipEntry(entry.getName());
                copy.setMethod(ZipEntry.STORED);
                copy.setSize(content.length);
                copy.setCrc(sum.getValue());
                out.putNextEntry(copy);
                out.write(content);
                out.closeEntry();
            }
        }
    }
}
