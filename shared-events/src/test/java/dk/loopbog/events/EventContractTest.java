package dk.loopbog.events;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.personal.PersonalCipher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Yesterday's events can be read tomorrow. Files under {@code contract/} are added, never edited: {@code <Event>.rev<N>.json}
 * is a full example, {@code <Event>.rev<N>.sparse.json} one without anything that may be missing.
 */
class EventContractTest {

    private static final Path FILES = Path.of("src/test/resources/contract");

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> writesEveryEventAsItsFileSays() {
        return EventContract.types().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .flatMap(type -> Stream.of(true, false).map(full -> DynamicTest.dynamicTest(type.getKey() + (full ? "" : " (sparse)"), () -> {
                    var written = EventContract.serializer(PersonalCipher.none()).serialize(Example.of(type.getValue(), full), String.class);
                    assertThat(written.getType().getName()).isEqualTo(type.getKey());
                    var file = fileOf(type.getKey(), written.getType().getRevision(), full);
                    if (System.getProperty("contract.add") != null && Files.notExists(file)) {
                        Files.createDirectories(file.getParent());
                        Files.writeString(file, written.getData() + "\n");
                    }
                    assertThat(file).as("add it with -Dcontract.add and read it before committing").exists();
                    assertThat(written.getData()).isEqualTo(Files.readString(file).strip());
                })));
    }

    @TestFactory
    Stream<DynamicTest> readsEveryRevisionThatWasEverWritten() {
        return files().map(file -> DynamicTest.dynamicTest(FILES.relativize(file).toString(), () -> {
            var event = read(file);
            assertThat(event).isNotInstanceOf(UnknownSerializedType.class).isInstanceOf(DomainEvent.class);
            assertThat(EventContract.types()).containsKey(EventContract.nameOf(event.getClass()));
            assertThat(read(Files.writeString(Files.createTempFile(folder, "again", "." + revisionOf(event) + ".json"), EventContract.serializer(PersonalCipher.none())
                    .serialize(event, String.class).getData()), EventContract.nameOf(event.getClass()), revisionOf(event))).isEqualTo(event);
        }));
    }

    @Test
    void tellsAnUnknownTypeFromAnEvent() throws IOException {
        var file = Files.writeString(folder.resolve("unknown.json"), "{}");
        assertThat(read(file, "minutes.MinutesShredded", "1")).isInstanceOf(UnknownSerializedType.class);
    }

    @Test
    void everyEventHasARevisionAndADay() {
        assertThat(EventContract.types().values()).allSatisfy(type -> {
            assertThat(type).hasAnnotation(Revision.class);
            assertThat(type.getRecordComponents()[type.getRecordComponents().length - 1].getName()).isEqualTo("happenedOn");
            assertThat(type.getRecordComponents()[0].getType()).isEqualTo(UUID.class);
        });
    }

    /** Text that people wrote is of type {@link Personal}; these are names of things, not of people, chosen from a list, or the centre's own texts. */
    @Test
    void everyFreeTextSaysWhoseItIs() {
        var plain = new TreeMap<String, List<String>>();
        EventContract.types().forEach((name, type) -> {
            var texts = Stream.of(type.getRecordComponents()).filter(c -> c.getType() == String.class).map(c -> c.getName()).toList();
            if (!texts.isEmpty()) {
                plain.put(name, texts);
            }
        });
        assertThat(plain.values().stream().flatMap(List::stream).distinct().sorted()).containsExactly("citizenCode", "danish",
                "english", "figure", "function", "idea", "jobTitle", "key", "municipality", "name", "parent", "place", "sha256", "theme", "title", "topic");
    }

    private static Path fileOf(String name, String revision, boolean full) {
        return FILES.resolve(name.replace('.', '/') + ".rev" + revision + (full ? ".json" : ".sparse.json"));
    }

    private static Stream<Path> files() {
        try (var all = Files.walk(FILES)) {
            return all.filter(f -> f.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object read(Path file) throws IOException {
        var parts = file.getFileName().toString().split("\\.");
        return read(file, file.getParent().getFileName() + "." + parts[0], parts[1].substring("rev".length()));
    }

    private static Object read(Path file, String name, String revision) throws IOException {
        var serializer = EventContract.serializer(PersonalCipher.none());
        var stored = new GenericDomainEventEntry<>("any", UUID.randomUUID().toString(), 0, "event", Instant.EPOCH, name, revision,
                Files.readString(file).strip().getBytes(StandardCharsets.UTF_8), serializer.serialize(MetaData.emptyInstance(), byte[].class).getData());
        var events = EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(stored), serializer, EventContract.upcasters());
        var payloads = events.asStream().map(e -> (Object) e.getPayload()).toList();
        assertThat(payloads).hasSize(1);
        return payloads.getFirst();
    }

    private static String revisionOf(Object event) {
        return event.getClass().getAnnotation(Revision.class).value();
    }
}
