package dk.loopbog.query.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.loopbog.events.Personal;
import dk.loopbog.events.personal.PersonalCipher;
import dk.loopbog.events.personal.SubjectForgotten;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/** {@code {subject, cipher}}, the same bytes for the same text; without {@code cipher} where there is no text, or {@code {subject, text}} in tests. */
final class PersonalCodec implements Codec<Personal> {

    private final PersonalCipher cipher;
    private final boolean remembers;
    private final AtomicLong leftOut = new AtomicLong();
    private volatile Remembered remembered = new Remembered(0);

    /** What each text was sealed to, for as long as somebody holds this very text, and no key is destroyed. */
    private record Remembered(long generation, Cache<Personal, byte[]> sealed) {

        Remembered(long generation) {
            this(generation, Caffeine.newBuilder().weakKeys().build()); // which are compared by identity
        }
    }

    private PersonalCodec(PersonalCipher cipher, boolean remembers) {
        this.cipher = cipher;
        this.remembers = remembers;
    }

    PersonalCodec(PersonalCipher cipher) {
        this(cipher, false);
    }

    /** For documents that stay in memory between writings: a text that is written again is not sealed again. */
    static PersonalCodec remembering(PersonalCipher cipher) {
        return new PersonalCodec(cipher, true);
    }

    PersonalCipher cipher() {
        return cipher;
    }

    /** How many texts were not written so far, because somebody had been forgotten since they were read. */
    long leftOut() {
        return leftOut.get();
    }

    @Override
    public void encode(BsonWriter writer, Personal personal, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeString("subject", personal.subject().toString());
        if (personal.holdsText()) {
            write(writer, personal);
        }
        writer.writeEndDocument();
    }

    private void write(BsonWriter writer, Personal personal) {
        if (cipher.leavesTextPlain()) {
            writer.writeString("text", personal.text());
            return;
        }
        try {
            writer.writeBinaryData("cipher", new BsonBinary(remembers ? remembered().get(personal, this::seal) : seal(personal)));
        } catch (SubjectForgotten readBeforeItWasForgotten) {
            leftOut.incrementAndGet();
        }
    }

    private byte[] seal(Personal personal) {
        return cipher.sealRepeatably(personal.subject(), personal.text());
    }

    private Cache<Personal, byte[]> remembered() {
        var generation = cipher.generation();
        var now = remembered;
        if (now.generation() != generation) {
            now = new Remembered(generation);
            remembered = now;
        }
        return now.sealed();
    }

    @Override
    public Personal decode(BsonReader reader, DecoderContext context) {
        reader.readStartDocument();
        var subject = UUID.fromString(reader.readString("subject"));
        @Nullable String text = null;
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            text = reader.readName().equals("cipher") ? cipher.open(subject, reader.readBinaryData().getData()) : reader.readString();
        }
        reader.readEndDocument();
        return new Personal(subject, text);
    }

    @Override
    public Class<Personal> getEncoderClass() {
        return Personal.class;
    }
}
