package dk.loopbog.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.events.personal.KeyStoreAddress;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is kept in memory beside the embedded store. */
class KeptDocumentsTest {

    private static final UUID ANNE = Ids.participant("silkeborg-anne");
    private static final UUID BO = Ids.participant("silkeborg-bo");

    /** @param by whose text it is */
    public record Note(UUID id, Personal by) {
    }

    private static final class Notes implements View<Note> {

        @Override
        public String name() {
            return "notes";
        }

        @Override
        public Class<Note> documentType() {
            return Note.class;
        }

        @Override
        public @Nullable UUID documentChangedBy(DomainEvent event) {
            return null;
        }

        @Override
        public @Nullable Note after(@Nullable Note before, DomainEvent event, Recorded recorded) {
            return before;
        }
    }

    @TempDir
    private Path folder;
    private final AtomicInteger questions = new AtomicInteger();
    private final AtomicInteger writings = new AtomicInteger();
    private StoreGiven given;
    private KeyRing ring;
    private StoredReadModel<Note> notes;

    @BeforeEach
    void open() {
        var keys = KeyStoreAddress.of(name -> null, folder);
        ring = KeyRing.forWriting(new DriverManagerDataSource(keys.url()), keys::masterKeysOrNew, InstantSource.system());
        given = StoreGiven.embedded(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                switch (event.getCommandName()) {
                    case "find" -> questions.incrementAndGet();
                    case "update" -> writings.incrementAndGet();
                    default -> { }
                }
            }
        });
        notes = new StoredReadModel<>(given.store(), new Notes(), ring);
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void textOfTheForgottenIsGoneFromWhatIsKept() {
        var ofAnne = write("1", 1, ANNE, "om Anne");
        var ofBo = write("2", 2, BO, "om Bo");
        assertThat(notes.all()).extracting(note -> note.by().text()).containsExactlyInAnyOrder("om Anne", "om Bo");
        assertThat(notes.find(ofAnne).orElseThrow().by().text()).isEqualTo("om Anne");

        ring.destroy(ANNE);

        assertThat(notes.find(ofAnne).orElseThrow().by().holdsText()).isFalse();
        assertThat(notes.find(ofBo).orElseThrow().by().text()).isEqualTo("om Bo");
        assertThat(notes.all()).filteredOn(note -> note.by().holdsText()).extracting(Note::id).containsExactly(ofBo);
    }

    @Test
    void textOfWhoeverWasForgottenBeforeItWasWrittenIsNotKeptEither() {
        var before = ring.generation();
        ring.destroy(ANNE);
        var id = write("1", 1, ANNE, "om Anne", before);
        assertThat(notes.find(id).orElseThrow().by().holdsText()).isFalse();
        assertThat(notes.all()).singleElement().satisfies(note -> assertThat(note.by().holdsText()).isFalse());
    }

    @Test
    void whatIsNewIsThereAtOnceAndInTheStoreALittleLater() {
        var one = write("1", 1, BO, "først");
        write("1", 2, BO, "siden");
        var two = write("2", 3, ANNE, "om Anne");

        assertThat(notes.find(List.of(one, two))).extracting(note -> note.by().text()).containsExactly("siden", "om Anne");
        assertThat(given.bytesOf("notes")).isEmpty();

        notes.settle();
        assertThat(given.bytesOf("notes")).hasSize(2);
        assertThat(writings).as("once for all that was new").hasValue(1);
        notes.settle();
        assertThat(writings).as("nothing was new").hasValue(1);

        assertThat(new StoredReadModel<>(given.store(), new Notes(), ring).all()).extracting(note -> note.by().text())
                .containsExactlyInAnyOrder("siden", "om Anne");
    }

    @Test
    void whatIsNewLosesTheTextOfTheForgottenBeforeItIsStored() {
        var one = write("1", 1, ANNE, "om Anne");

        ring.destroy(ANNE);

        assertThat(notes.find(one).orElseThrow().by().holdsText()).isFalse();
        notes.settle();
        assertThat(notes.all()).singleElement().satisfies(note -> assertThat(note.by().holdsText()).isFalse());
    }

    @Test
    void theStoreIsNotAskedForWhatIsNotThere() {
        var one = write("1", 1, BO, "først");
        notes.settle();
        ring.destroy(ANNE); // nothing is at hand
        assertThat(notes.find(List.of(one, BO))).hasSize(1);
        assertThat(questions).hasValue(1);
        assertThat(notes.find(BO)).isEmpty();
        assertThat(questions).hasValue(1);
        takeOver(ring.generation(), new Stored<>(BO, 3, new Note(BO, new Personal(BO, "siden"))));
        assertThat(notes.find(BO)).isPresent();
        assertThat(notes.find(one)).isEmpty();
    }

    @Test
    void manyNewDocumentsDoNotWait() {
        IntStream.range(0, 3_000).forEach(number -> write("n" + number, number, BO, "nyt"));
        assertThat(given.bytesOf("notes")).hasSizeGreaterThan(1_500);
        assertThat(notes.all()).hasSize(3_000);
    }

    @Test
    void whatTakesTheirPlaceIsNotOverwrittenByWhatWasNew() {
        var one = write("1", 1, BO, "før");
        takeOver(ring.generation(), new Stored<>(one, 3, new Note(one, new Personal(BO, "siden"))));
        notes.settle();
        assertThat(new StoredReadModel<>(given.store(), new Notes(), ring).all()).extracting(note -> note.by().text()).containsExactly("siden");
    }

    @Test
    void allStandInTheOrderOfTheStoreAndHaveWhatWasWrittenSince() {
        IntStream.range(0, 50).forEach(number -> write("n" + number, number, BO, "før"));
        assertThat(notes.all()).extracting(note -> note.id().toString()).hasSize(50).isSorted();

        var changed = write("n7", 100, BO, "siden");
        var added = write("ny", 101, BO, "siden");

        assertThat(notes.all()).extracting(note -> note.id().toString()).hasSize(51).isSorted();
        assertThat(notes.all()).filteredOn(note -> "siden".equals(note.by().text())).extracting(Note::id).containsExactlyInAnyOrder(changed, added);
        assertThat(notes.find(List.of(added, Ids.participant("ingen"), changed))).extracting(Note::id).containsExactly(added, changed);
    }

    @Test
    void whatTakesTheirPlaceIsAtHandAtOnce() {
        var one = write("1", 1, BO, "før");
        write("2", 2, BO, "før");
        notes.find(one);
        takeOver(ring.generation(), new Stored<>(one, 3, new Note(one, new Personal(BO, "siden"))));
        questions.set(0);
        assertThat(notes.find(one).orElseThrow().by().text()).isEqualTo("siden");
        assertThat(questions).as("of the store").hasValue(0);

        assertThat(notes.all()).extracting(Note::id).containsExactly(one);
        takeOver(ring.generation(), new Stored<>(one, 4, new Note(one, new Personal(BO, "til sidst"))));
        questions.set(0);
        assertThat(notes.all()).extracting(note -> note.by().text()).containsExactly("til sidst");
        assertThat(questions).as("of the store").hasValue(0);
    }

    @Test
    void textOfWhoeverIsForgottenBeforeOthersTakeTheirPlaceIsNotKept() {
        var one = write("1", 1, ANNE, "om Anne");
        var before = ring.generation();
        var opened = new Stored<>(one, 2, new Note(one, new Personal(ANNE, "om Anne")));
        ring.destroy(ANNE);
        notes.all();
        takeOver(before, opened);
        assertThat(notes.all()).singleElement().satisfies(note -> assertThat(note.by().holdsText()).isFalse());
    }

    private void takeOver(long generation, Stored<Note> only) {
        var successor = notes.new Successor(UUID.randomUUID());
        successor.insert(List.of(only), GivingWay.toNobody());
        successor.takeOver(List.of(only), generation);
    }

    @Test
    void nobodyReadsWhatWasReplaced() throws Exception {
        var ids = IntStream.range(0, 20).mapToObj(number -> write("n" + number, 0, BO, "0")).toList();
        try (var readers = Executors.newFixedThreadPool(3)) {
            for (var round = 1; round <= 100; round++) {
                var text = Integer.toString(round);
                var reading = new ArrayList<Future<?>>();
                var at = round;
                for (var reader = 0; reader < 2; reader++) {
                    reading.add(readers.submit(() -> notes.find(ids)));
                }
                reading.add(readers.submit(() -> ring.destroy(Ids.participant("glemt" + at)))); // all is fetched anew, while it is written
                ids.forEach(id -> notes.replace(List.of(new Stored<>(id, at, new Note(id, new Personal(BO, text)))), ring.generation()));
                reading.add(readers.submit(notes::settle));
                for (var each : reading) {
                    each.get();
                }
                assertThat(notes.load(Set.copyOf(ids)).values()).allSatisfy(stored -> {
                    assertThat(stored.at()).isEqualTo(at);
                    assertThat(stored.is().by().text()).isEqualTo(text);
                });
            }
        }
    }

    private UUID write(String name, long at, UUID whose, String text) {
        return write(name, at, whose, text, ring.generation());
    }

    private UUID write(String name, long at, UUID whose, String text, long generation) {
        var id = Ids.participant(name);
        notes.replace(List.of(new Stored<>(id, at, new Note(id, new Personal(whose, text)))), generation);
        return id;
    }
}
