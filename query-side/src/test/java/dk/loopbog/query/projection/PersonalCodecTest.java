package dk.loopbog.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.events.personal.KeyStoreAddress;
import dk.loopbog.events.personal.PersonalCipher;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PersonalCodecTest {

    private static final UUID ANNE = Ids.participant("silkeborg-anne");
    private static final Personal TEXT = new Personal(ANNE, "kanariefugl 🐤");

    @TempDir
    private Path folder;
    private KeyRing ring;

    @BeforeEach
    void open() {
        var keys = KeyStoreAddress.of(name -> null, folder);
        ring = KeyRing.forWriting(new DriverManagerDataSource(keys.url()), keys::masterKeysOrNew, InstantSource.system());
    }

    @Test
    void storesNoPersonalTextInClearAndEqualTextsAlike() {
        assertThat(encoded(TEXT, ring).toJson()).doesNotContain("kanariefugl").isEqualTo(encoded(TEXT, ring).toJson());
        assertThat(decoded(encoded(TEXT, ring))).isEqualTo(TEXT);
    }

    @Test
    void aDocumentLosesTheTextsOfTheForgottenWithoutBeingTouched() {
        var stored = encoded(TEXT, ring);
        ring.destroy(ANNE);
        assertThat(decoded(stored)).isEqualTo(new Personal(ANNE, null));
    }

    @Test
    void whatWasReadBeforeItWasForgottenIsNotStoredAfter() {
        ring.destroy(ANNE);
        assertThat(encoded(TEXT, ring)).isEqualTo(encoded(new Personal(ANNE, null), ring));
    }

    @Test
    void storesTextThatIsNotThere() {
        var none = new Personal(ANNE, null);
        assertThat(decoded(encoded(none, ring))).isEqualTo(none);
    }

    private static BsonDocument encoded(Personal personal, PersonalCipher cipher) {
        var document = new BsonDocument();
        new PersonalCodec(cipher).encode(new BsonDocumentWriter(document), personal, EncoderContext.builder().build());
        return document;
    }

    private Personal decoded(BsonDocument document) {
        return new PersonalCodec(ring).decode(new BsonDocumentReader(document), DecoderContext.builder().build());
    }
}
