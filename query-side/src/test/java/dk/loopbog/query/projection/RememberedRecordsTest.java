package dk.loopbog.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.events.personal.KeyStoreAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RememberedRecordsTest {

    private static final UUID ANNE = Ids.participant("silkeborg-anne");
    private static final UUID BO = Ids.participant("silkeborg-bo");

    @TempDir
    private Path folder;
    private KeyRing ring;
    private PersonalCodec texts;
    private CodecRegistry remembering;

    /** A document. */
    public record Book(UUID id, Personal title, List<Entry> entries) {
    }

    /** What it consists of. */
    public record Entry(Personal text, Counted counted) {
    }

    /** Counts how often it is read, which happens each time that it is encoded. */
    public record Counted(List<Integer> reads, int number) {

        @Override
        public int number() {
            reads.add(number);
            return number;
        }

        @Override
        public List<Integer> reads() {
            return List.of();
        }
    }

    @BeforeEach
    void open() {
        var keys = KeyStoreAddress.of(name -> null, folder);
        ring = KeyRing.forWriting(new DriverManagerDataSource(keys.url()), keys::masterKeysOrNew, InstantSource.system());
        texts = new PersonalCodec(ring);
        remembering = DocumentCodecs.remembering(texts, Book.class);
    }

    @Test
    void encodesWhatWasThereBeforeNoMore() {
        var first = entry(ANNE, "Jeg prøvede det i dag", 1);
        var title = new Personal(BO, "Logbog");
        encoded(new Book(ANNE, title, List.of(first)));

        var second = entry(BO, "Det gik bedre end sidst", 2);
        var both = new Book(ANNE, title, List.of(first, second));

        assertThat(encoded(both)).isEqualTo(encoded(both, DocumentCodecs.registry(texts)));
        encoded(both);
        assertThat(first.counted().reads).as("once for itself, and once where nothing is remembered").containsExactly(1, 1);
        assertThat(second.counted().reads).containsExactly(2, 2);
        assertThat(decoded(encoded(both)).entries()).extracting(Entry::text).containsExactly(first.text(), second.text());
    }

    @Test
    void whatWasEncodedBeforeSomebodyWasForgottenIsNotStoredAfter() {
        var book = new Book(ANNE, new Personal(BO, "Logbog"), List.of(entry(ANNE, "Jeg prøvede det i dag", 1)));
        encoded(book);
        assertThat(texts.leftOut()).isZero();

        ring.destroy(ANNE);

        var without = new Book(ANNE, book.title(), List.of(entry(ANNE, null, 1)));
        assertThat(encoded(book)).isEqualTo(encoded(without, DocumentCodecs.registry(texts)));
        assertThat(texts.leftOut()).isEqualTo(1);
    }

    private static Entry entry(UUID subject, @Nullable String text, int number) {
        return new Entry(new Personal(subject, text), new Counted(new ArrayList<>(), number));
    }

    private byte[] encoded(Book book) {
        return encoded(book, remembering);
    }

    private static byte[] encoded(Book book, CodecRegistry registry) {
        try (var bytes = new BasicOutputBuffer(); var writer = new BsonBinaryWriter(bytes)) {
            registry.get(Book.class).encode(writer, book, EncoderContext.builder().build());
            return bytes.toByteArray();
        }
    }

    private Book decoded(byte[] bytes) {
        try (var reader = new BsonBinaryReader(ByteBuffer.wrap(bytes))) {
            return remembering.get(Book.class).decode(reader, DecoderContext.builder().build());
        }
    }
}
