package dk.loopbog.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed in the middle of an import: what it wrote stays, the same import completes the rest, and then nothing is left to do. */
class ImportSurvivesAKillIT {

    private static final int GOALS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path data;

    @Test
    void aRepeatedImportCompletesTheRest() throws Exception {
        var zip = programme();
        var killed = Product.emptyOn(data);
        var before = lastEvent();
        var answer = CompletableFuture.supplyAsync(() -> killed.post("/api/import?dryRun=false", "application/zip", zip, "admin"));
        waitForEvent(before + GOALS / 10);
        killed.kill();
        assertThat(answer.handle((done, failure) -> failure != null).join()).as("the import was not over yet").isTrue();
        var written = lastEvent();

        try (var again = Product.emptyOn(data)) {
            var rest = again.post("/api/import?dryRun=false", "application/zip", zip, "admin");
            assertThat(rest.status()).isEqualTo(200);
            assertThat(rest.body()).contains("\"rejected\":[]").doesNotContain("\"unchanged\":0,", "\"accepted\":0,");
            var all = lastEvent();
            assertThat(all).isGreaterThan(written);

            var once = again.post("/api/import?dryRun=false", "application/zip", zip, "admin");
            assertThat(once.body()).contains("\"accepted\":0,", "\"rejected\":[]");
            assertThat(lastEvent()).isEqualTo(all);
            assertThat(again.get("/api/rounds/al1/status?after=" + all, "admin").body()).contains("\"goals\":" + GOALS);
        }
    }

    private void waitForEvent(long position) throws InterruptedException, SQLException {
        var deadline = Instant.now().plus(PATIENCE);
        while (lastEvent() < position) {
            assertThat(Instant.now()).as("events come in").isBefore(deadline);
            Thread.onSpinWait();
        }
    }

    /** The position of the last event that another process could read by now. */
    private long lastEvent() throws SQLException {
        try (var log = DriverManager.getConnection("jdbc:sqlite:file:" + data.resolve("events.db") + "?mode=ro");
             var last = log.createStatement().executeQuery("select max(global_index) from domain_event")) {
            return last.getLong(1);
        }
    }

    private static byte[] programme() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, "programme.csv", "key,title,topic,starts,ends\nlang,Et langt program,Emnet,2025-01-01,2026-12-31\n");
            add(zip, "jobcentres.csv", "key,name\nribe,Jobcenter Ribe\n");
            add(zip, "rounds.csv", "key,name,from,to\nal1,AL 1,2025-01-01,2025-06-30\n");
            add(zip, "groups.csv", "key,round,jobcentre,formed\n" + lines("g%d,al1,ribe,2025-01-02\n"));
            add(zip, "goals.csv", "key,group,text,set_on\n" + lines("m%1$d,g%1$d,Mål nummer %1$d,2025-01-03\n"));
        }
        return bytes.toByteArray();
    }

    private static String lines(String line) {
        return String.join("", IntStream.range(0, GOALS).mapToObj(line::formatted).toList());
    }

    private static void add(ZipOutputStream zip, String file, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(file));
        zip.write(text.getBytes(UTF_8));
    }
}
