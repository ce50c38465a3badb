package dk.loopbog.standalone.histories;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dk.loopbog.standalone.histories.Request.Outcome;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.sessions.JqwikSession;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/**
 * Settings: {@code histories.first} (seed of the first history), {@code histories.count} and {@code histories.steps}. Every fourth history is
 * kept in PostgreSQL with two nodes that take commands, the others in SQLite with one.
 */
class HistoriesTest {

    private static final long FIRST = Long.getLong("histories.first", 1);
    private static final int COUNT = Integer.getInteger("histories.count", 8);
    private static final int STEPS = Integer.getInteger("histories.steps", 150);
    private static final int TO_MEET_EVERY_COMMAND = 100;

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final TreeMap<String, int[]> TALLY = new TreeMap<>();

    @TempDir
    private static Path folder;
    private static Level loggedAt;
    private static FailingStore store;
    private static MongoServer mongo;
    private static String mongoAddress;
    private static @Nullable EmbeddedPostgres postgres;

    @BeforeAll
    static void open() throws Exception {
        loggedAt = LOG.getLevel();
        LOG.setLevel(Level.OFF); // of failures that are meant
        store = new FailingStore();
        mongo = new MongoServer(new MemoryBackend());
        mongoAddress = mongo.bindAndGetConnectionString();
    }

    @AfterAll
    static void close() throws Exception {
        mongo.shutdownNow();
        store.close();
        LOG.setLevel(loggedAt);
        if (postgres != null) {
            postgres.close();
        }
        TALLY.forEach((command, tally) -> System.out.printf("%-24s taken %6d, not taken %6d%n", command, tally[0], tally[1]));
        if (COUNT >= TO_MEET_EVERY_COMMAND) {
            assertThat(TALLY.values()).allSatisfy(tally -> assertThat(tally[0]).isPositive());
        }
    }

    static LongStream seeds() {
        return LongStream.range(FIRST, FIRST + COUNT);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void endsWell(long seed) throws Exception {
        tell(seed);
    }

    @Test
    void theSameSeedTellsTheSame() throws Exception {
        assertThat(tell(FIRST)).isEqualTo(tell(FIRST)).hasSizeGreaterThan(STEPS / 2);
    }

    @Test
    void everyCommandCanBeDrawn() {
        var dice = new Dice(new Stage(), new Random(1), LocalDate.EPOCH, 1);

        assertThat(Dice.COMMANDS).allSatisfy(type -> assertThat(dice.command(type)).isInstanceOf(type));
    }

    /** A history from its beginning to its end, and what was told of it on the way. */
    private static List<String> tell(long seed) throws Exception {
        var place = Files.createTempDirectory(folder, "seed-" + seed);
        var onPostgres = seed % 4 == 0;
        var log = onPostgres ? postgres("h" + place.getFileName().toString().replaceAll("\\D", "")) : "jdbc:sqlite:" + place.resolve("events.db");
        var embedded = seed % 3 == 0;
        try (var world = new World(place, log, onPostgres ? 2 : 1, embedded ? null : mongoAddress, place.getFileName().toString(), store)) {
            try {
                world.begin();
                JqwikSession.run(() -> history(world).generator(1000).next(new Random(seed)).value().run());
                world.endsWell();
            } catch (Throwable e) {
                System.out.println("seed " + seed + ":\n" + String.join("\n", world.told()) + "\nseed %d ended with %.2000s".formatted(seed, e));
                throw new AssertionError("history " + seed + "; again with -Dhistories.first=" + seed + " -Dhistories.count=1", e);
            }
            world.requests().forEach(request -> request.attempts.forEach(attempt -> TALLY.computeIfAbsent(
                    request.command.getClass().getSimpleName(), any -> new int[2])[attempt.outcome() == Outcome.ACCEPTED ? 0 : 1]++));
            return new ArrayList<>(world.told());
        }
    }

    private static Arbitrary<ActionChain<World>> history(World world) {
        return ActionChain.startWith(() -> world)
                .withAction(66, step("send", World::sendNew))
                .withAction(6, step("send again", World::sendAgain))
                .withAction(3, step("send another under the same key", World::sendAnotherUnderTheSameKey))
                .withAction(6, step("hold back", World::holdBack))
                .withAction(6, step("send what was held back", World::sendHeldBack))
                .withAction(5, step("set the clock", World::setClock))
                .withAction(5, step("fail", World::failAtTheNextAppend))
                .withAction(1, step("restart a command node", World::restartCommandNode))
                .withAction(1, step("restart the query node", World::restartQueryNode))
                .withMaxTransformations(STEPS);
    }

    private static Action.Independent<World> step(String name, BiConsumer<World, Random> step) {
        return () -> Arbitraries.longs().withDistribution(RandomDistribution.uniform()).withoutEdgeCases()
                .map(lot -> Transformer.mutate(name, world -> step.accept(world, new Random(lot))));
    }

    private static String postgres(String name) throws Exception {
        if (postgres == null) {
            postgres = EmbeddedPostgres.start();
        }
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return postgres.getJdbcUrl("postgres", name);
    }
}
