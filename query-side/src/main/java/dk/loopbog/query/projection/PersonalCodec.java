package dk.loopbog.query.projection;

import dk.loopbog.events.Personal;
import dk.loopbog.events.personal.PersonalCipher;
import dk.loopbog.events.personal.SubjectForgotten;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/** {@code {subject, cipher}}, the same bytes for the same text; without {@code cipher} where there is no text, or {@code {subject, text}} in tests. */
record PersonalCodec(PersonalCipher cipher) implements Codec<Personal> {

    @Override
    public void encode(BsonWriter writer, Personal personal, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeString("subject", personal.subject().toString());
        if (personal.holdsText()) {
            write(writer, personal.subject(), personal.text());
        }
        writer.writeEndDocument();
    }

    private void write(BsonWriter writer, UUID subject, String text) {
        if (cipher.leavesTextPlain()) {
            writer.writeString("text", text);
            return;
        }
        try {
            writer.writeBinaryData("cipher", new BsonBinary(cipher.sealRepeatably(subject, text)));
        } catch (SubjectForgotten readBeforeItWasForgotten) {
            // nothing is kept
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
