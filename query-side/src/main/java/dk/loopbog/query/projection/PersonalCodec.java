package dk.loopbog.query.projection;

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
    private final AtomicLong leftOut = new AtomicLong();

    PersonalCodec(PersonalCipher cipher) {
        this.cipher = cipher;
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
            writer.writeBinaryData("cipher", new BsonBinary(cipher.sealRepeatably(personal.subject(), personal.text())));
        } catch (SubjectForgotten readBeforeItWasForgotten) {
            leftOut.incrementAndGet();
        }
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
