package dk.loopbog.events.personal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dk.loopbog.events.Personal;
import java.io.IOException;
import java.util.UUID;

/**
 * How {@link Personal} is stored as JSON: {@code {"subject": id, "cipher": base64}}. Without a text there is no {@code cipher}.
 * Plain {@code {"subject": id, "text": text}} is read as well.
 */
public final class PersonalModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public PersonalModule(PersonalCipher cipher) {
        super("personal");
        addSerializer(new Writer(cipher));
        addDeserializer(Personal.class, new Reader(cipher));
    }

    private static final class Writer extends StdSerializer<Personal> {

        private static final long serialVersionUID = 1L;
        private final transient PersonalCipher cipher;

        Writer(PersonalCipher cipher) {
            super(Personal.class);
            this.cipher = cipher;
        }

        @Override
        public void serialize(Personal personal, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("subject", personal.subject().toString());
            if (personal.text() != null) {
                if (cipher.leavesTextPlain()) {
                    json.writeStringField("text", personal.text());
                } else {
                    json.writeBinaryField("cipher", cipher.seal(personal.subject(), personal.text()));
                }
            }
            json.writeEndObject();
        }
    }

    private static final class Reader extends StdDeserializer<Personal> {

        private static final long serialVersionUID = 1L;
        private final transient PersonalCipher cipher;

        Reader(PersonalCipher cipher) {
            super(Personal.class);
            this.cipher = cipher;
        }

        @Override
        public Personal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode stored = context.readTree(json);
            var subject = UUID.fromString(stored.required("subject").asText());
            if (stored.hasNonNull("cipher")) {
                return new Personal(subject, cipher.open(subject, stored.get("cipher").binaryValue()));
            }
            return new Personal(subject, stored.hasNonNull("text") ? stored.get("text").asText() : null);
        }
    }
}
