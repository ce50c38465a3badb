package dk.loopbog.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.events.personal.PersonalCipher;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventLogFaultsTest {

    private static final int ENOUGH = 300;

    @ParameterizedTest
    @EnumSource(Store.class)
    void aKilledProcessLosesNothingThatItWasToldIsKept(Store store) throws Exception {
        var address = store.empty();
        var process = AppendingProcess.start(address);
        var told = new HashMap<String, Long>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var count = 0; count < ENOUGH; count++) {
                note(lines.readLine(), told);
            }
            process.toHandle().destroyForcibly(); // not the process object's own way, which would drop what it had said
            lines.lines().forEach(line -> note(line, told));
        }
        assertThat(process.waitFor()).as("killed, not ended").isEqualTo(128 + 9);

        try (var log = open(address)) {
            assertThat(told).hasSize(4).allSatisfy((id, last) -> assertThat(log.lastSequenceNumberFor(id).orElseThrow()).isGreaterThanOrEqualTo(last));
            assertThat(told.keySet()).allSatisfy(id -> assertThat(sequence(log, id))
                    .containsExactlyElementsOf(LongStream.rangeClosed(0, log.lastSequenceNumberFor(id).orElseThrow()).boxed().toList()));
            assertThatCode(() -> log.appendEvents(Events.first(UUID.randomUUID()))).doesNotThrowAnyException();
        }
    }

    @Test
    void comesBackByItselfAfterTheServerWasAway(@TempDir Path folder) throws Exception {
        var server = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("pg").toString()).setCleanDataDirectory(false).start();
        var port = server.getPort();
        try (var log = open(new EventLogAddress(server.getJdbcUrl("postgres", "postgres"), null, null))) {
            var id = UUID.randomUUID();
            log.appendEvents(Events.first(id));

            server.close();
            assertThatThrownBy(() -> log.appendEvents(Events.later(id, 1))).isInstanceOf(EventLogUnavailable.class);
            assertThatThrownBy(() -> log.lastSequenceNumberFor(id.toString())).isInstanceOf(EventLogUnavailable.class);

            server = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("pg").toString()).setCleanDataDirectory(false).setPort(port).start();
            log.appendEvents(Events.later(id, 1));
            assertThat(sequence(log, id.toString())).containsExactly(0L, 1L);
        } finally {
            server.close();
        }
    }

    @Test
    void comesBackByItselfAfterTheFileWasLocked(@TempDir Path folder) throws Exception {
        var address = new EventLogAddress(EventLogAddress.file(folder.resolve("events.db")).url() + "?busy_timeout=100", null, null);
        try (var log = open(address); var other = DriverManager.getConnection(address.url()); var statement = other.createStatement()) {
            var id = UUID.randomUUID();
            log.appendEvents(Events.first(id));

            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> log.appendEvents(Events.later(id, 1))).isInstanceOf(EventLogUnavailable.class);
            statement.execute("ROLLBACK");

            log.appendEvents(Events.later(id, 1));
            assertThat(sequence(log, id.toString())).containsExactly(0L, 1L);
        }
    }

    @Test
    void aFullDiskIsSaidAndTakesNothingAway(@TempDir Path folder) {
        var file = EventLogAddress.file(folder.resolve("events.db"));
        var kept = new ArrayList<UUID>();
        try (var log = open(new EventLogAddress(file.url() + "?max_page_count=60", null, null))) {
            assertThatThrownBy(() -> LongStream.range(0, 10_000).mapToObj(i -> UUID.randomUUID()).forEach(id -> {
                log.appendEvents(Events.first(id));
                kept.add(id);
            })).isInstanceOf(EventLogUnavailable.class);
            assertThat(kept).hasSizeGreaterThan(50).allSatisfy(id -> assertThat(sequence(log, id.toString())).containsExactly(0L));
        }
        try (var log = open(file)) {
            log.appendEvents(Events.first(UUID.randomUUID()));
            assertThat(kept).allSatisfy(id -> assertThat(sequence(log, id.toString())).containsExactly(0L));
        }
    }

    @Test
    void aSlowDiskHoldsWritesUpAndNotReadsAndLosesNothing() throws Exception {
        var address = Store.POSTGRESQL.empty();
        try (var log = open(address); var disk = DriverManager.getConnection(address.url()); var statement = disk.createStatement();
             var clients = Executors.newFixedThreadPool(20)) {
            var first = UUID.randomUUID();
            log.appendEvents(Events.first(first));
            statement.execute("""
                    CREATE FUNCTION wait_for_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock_shared(42); RETURN NULL; END $$;
                    CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON domain_event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wait_for_disk();
                    SELECT pg_advisory_lock(42)""");
            var ids = Stream.generate(UUID::randomUUID).limit(20).toList();
            var appends = ids.stream().map(id -> CompletableFuture.runAsync(() -> log.appendEvents(Events.first(id)), clients)).toList();

            assertThat(sequence(log, first.toString())).as("read while nothing can be written").containsExactly(0L);
            assertThat(appends).noneMatch(CompletableFuture::isDone);
            statement.execute("SELECT pg_advisory_unlock(42)");

            appends.forEach(CompletableFuture::join);
            assertThat(ids).allSatisfy(id -> assertThat(sequence(log, id.toString())).containsExactly(0L));
        }
    }

    private static EventLogEngine open(EventLogAddress address) {
        return EventLogEngine.open(address, new SimpleMeterRegistry(), PersonalCipher.none());
    }

    private static void note(String line, HashMap<String, Long> told) {
        var parts = line.split(" ");
        if (parts.length == 2) {
            told.put(parts[0], Long.parseLong(parts[1]));
        }
    }

    private static List<Long> sequence(EventLogEngine log, String id) {
        return log.readEvents(id).asStream().map(event -> event.getSequenceNumber()).toList();
    }
}
