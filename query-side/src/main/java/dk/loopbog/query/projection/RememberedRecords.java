package dk.loopbog.query.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.Jep395RecordCodecProvider;
import dk.loopbog.events.personal.PersonalCipher;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.List;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * For documents that stay in memory between writings: what a document consists of is encoded, and its texts encrypted, only when it is
 * written for the first time, so that one more entry in a long document costs one entry. Remembered is what each record was encoded to,
 * for as long as somebody holds this very record, and no key is destroyed.
 */
final class RememberedRecords implements CodecProvider {

    private static final int USUAL_BYTES = 256;

    private final CodecProvider records = new Jep395RecordCodecProvider();
    private final Class<?> whole;
    private final PersonalCipher cipher;
    private volatile Encoded encoded = new Encoded(0);

    private record Encoded(long generation, Cache<Object, byte[]> bytes) {

        Encoded(long generation) {
            this(generation, Caffeine.newBuilder().weakKeys().build()); // which are compared by identity
        }
    }

    /** @param whole type of the documents: of them no two are the same */
    RememberedRecords(Class<?> whole, PersonalCipher cipher) {
        this.whole = whole;
        this.cipher = cipher;
    }

    @Override
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        return get(type, List.of(), registry);
    }

    @Override
    public <T> @Nullable Codec<T> get(Class<T> type, List<Type> arguments, CodecRegistry registry) {
        var codec = type == whole ? null : records.get(type, arguments, registry);
        return codec == null ? null : remembering(codec);
    }

    <T> Codec<T> remembering(Codec<T> codec) {
        return new Remembering<>(codec);
    }

    private Cache<Object, byte[]> encoded() {
        var generation = cipher.generation();
        var now = encoded;
        if (now.generation() != generation) {
            now = new Encoded(generation);
            encoded = now;
        }
        return now.bytes();
    }

    private final class Remembering<T> implements Codec<T> {

        private final Codec<T> codec;

        Remembering(Codec<T> codec) {
            this.codec = codec;
        }

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            var known = encoded(); // asked for first: what is encoded now with a key that is destroyed meanwhile is not remembered for long
            var bytes = known.getIfPresent(value);
            if (bytes == null) {
                bytes = bytes(value, context);
                known.put(value, bytes);
            }
            try (var reader = new BsonBinaryReader(ByteBuffer.wrap(bytes))) {
                writer.pipe(reader);
            }
        }

        private byte[] bytes(T value, EncoderContext context) {
            try (var buffer = new BasicOutputBuffer(USUAL_BYTES); var writer = new BsonBinaryWriter(buffer)) {
                codec.encode(writer, value, context);
                return buffer.toByteArray();
            }
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            return codec.decode(reader, context);
        }

        @Override
        public Class<T> getEncoderClass() {
            return codec.getEncoderClass();
        }
    }
}
