package dk.loopbog.command.handling;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.eventlog.EventLogAddress;
import dk.loopbog.command.eventlog.Store;
import dk.loopbog.command.upkeep.LogCheck;
import dk.loopbog.events.EventContract;
import dk.loopbog.events.personal.PersonalCipher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A node that handles commands is killed ({@code kill -9}) at a random moment, and another takes over the same log, time and again. Settings:
 * {@code kills.count} on each store, and {@code kills.seed}.
 */
class KilledNodeTest {

    private static final int KILLS = Integer.getInteger("kills.count", 3);
    private static final long SEED = Long.getLong("kills.seed", 1);
    private static final int MOST_ANSWERS = 200;
    private static final Pattern CAUSE = Pattern.compile("\"correlationId\":\"([^\"]+)\"");

    @ParameterizedTest
    @EnumSource(Store.class)
    void leavesEverythingThatItAnsweredInTheLogOnce(Store store) throws Exception {
        var log = store.empty();
        var random = new Random(SEED);
        var position = 0L;
        for (var kill = 0; kill < KILLS; kill++) {
            var answered = answeredUntilKilled(log, "k" + kill, random.nextInt(MOST_ANSWERS));
            var carriedOut = carriedOut(log, "k" + kill + "-", position);
            position = head(log);

            assertThat(carriedOut.values()).as("seed %d, kill %d: carried out once", SEED, kill).allMatch(times -> times == 1);
            assertThat(carriedOut).as("seed %d, kill %d: answered and kept", SEED, kill).containsKeys(answered.toArray(String[]::new));
        }
        assertThat(LogCheck.check(log, EventContract.serializer(PersonalCipher.none()), Long.MAX_VALUE).problems()).isEmpty();
    }

    /** Its classes make the start of those that are killed half as long, which a thousand times is an hour. */
    @BeforeAll
    static void oneIsLetEnd() throws Exception {
        var process = CommandingProcess.start(Store.SQLITE.empty(), "let-end");
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("ready");
            for (var line = 0; line < MOST_ANSWERS; line++) {
                lines.readLine();
            }
            process.toHandle().destroy(); // as where one is killed
            lines.lines().forEach(later -> { });
        }
        assertThat(process.waitFor()).as("asked to end").isEqualTo(128 + 15);
    }

    /** Somewhere between one answer and the next; with 0 before the first one. */
    private static List<String> answeredUntilKilled(EventLogAddress log, String word, int answers) throws IOException, InterruptedException {
        var process = CommandingProcess.start(log, word);
        var answered = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).as("the log opens without repair").isEqualTo("ready");
            for (var line = 0; line < answers; line++) {
                answered.add(lines.readLine());
            }
            process.toHandle().destroyForcibly(); // not the process object's own way, which would drop what it had said
            lines.lines().forEach(answered::add);
        } finally {
            process.toHandle().destroyForcibly();
        }
        assertThat(process.waitFor()).as("killed, not ended").isEqualTo(128 + 9);
        answered.removeIf(line -> !line.matches(word + "-\\d-\\d+")); // the last one may be cut short, and is then an earlier one's key or none
        return answered;
    }

    /** How often each request whose key begins so is in the log, after the position. */
    private static Map<String, Integer> carriedOut(EventLogAddress log, String word, long position) throws SQLException {
        var times = new HashMap<String, Integer>();
        try (var connection = DriverManager.getConnection(log.url()); var statement = connection.prepareStatement(
                "SELECT metadata FROM domain_event WHERE global_index > ? AND metadata LIKE ?")) {
            statement.setLong(1, position);
            statement.setString(2, "%\"" + word + "%");
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    CAUSE.matcher(rows.getString(1)).results().forEach(cause -> times.merge(cause.group(1), 1, Integer::sum));
                }
            }
        }
        return times;
    }

    private static long head(EventLogAddress log) throws SQLException {
        try (var connection = DriverManager.getConnection(log.url()); var statement = connection.createStatement();
             var rows = statement.executeQuery("SELECT MAX(global_index) FROM domain_event")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
