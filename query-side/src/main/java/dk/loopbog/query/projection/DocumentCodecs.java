package dk.loopbog.query.projection;

import com.mongodb.MongoClientSettings;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * How the driver's record codec writes what stands in a document, so that equal documents are equal byte for byte: ids, days,
 * times and decimals as their ISO text, which loses nothing (the driver's own forms cut an instant to milliseconds), maps and
 * sets in the order of their keys and elements, which a hash would shuffle. What is personal is encrypted here as in the log, so that a
 * destroyed key reaches every document and every backup of them at once.
 */
final class DocumentCodecs {

    private DocumentCodecs() {
    }

    static CodecRegistry registry(PersonalCodec texts) {
        return CodecRegistries.fromRegistries(
                CodecRegistries.fromCodecs(
                        texts,
                        new TextCodec<>(UUID.class, UUID::fromString),
                        new TextCodec<>(Instant.class, Instant::parse),
                        new TextCodec<>(LocalDate.class, LocalDate::parse),
                        new TextCodec<>(LocalTime.class, LocalTime::parse),
                        new TextCodec<>(LocalDateTime.class, LocalDateTime::parse),
                        new TextCodec<>(Duration.class, Duration::parse),
                        new TextCodec<>(BigDecimal.class, BigDecimal::new)),
                CodecRegistries.fromProviders(new Sorted()),
                MongoClientSettings.getDefaultCodecRegistry());
    }

    private record TextCodec<T>(Class<T> type, Function<String, T> parse) implements Codec<T> {

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            writer.writeString(value.toString());
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            return parse.apply(reader.readString());
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }

    /** Maps with strings, ids, days or constants as keys, and sets. */
    private static final class Sorted implements CodecProvider {

        @Override
        public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
            return null;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> @Nullable Codec<T> get(Class<T> type, List<Type> arguments, CodecRegistry registry) {
            if (type == Map.class && arguments.size() == 2) {
                return (Codec<T>) new SortedMapCodec(keysOf(arguments.getFirst(), registry), codecOf(arguments.getLast(), registry));
            }
            return type == Set.class && arguments.size() == 1 ? (Codec<T>) new SortedSetCodec(codecOf(arguments.getFirst(), registry)) : null;
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static Function<String, ?> keysOf(Type type, CodecRegistry registry) {
            if (type == String.class) {
                return Function.identity();
            }
            if (type instanceof Class<?> constants && constants.isEnum()) {
                return name -> Enum.valueOf((Class) constants, name);
            }
            if (type instanceof Class<?> text && registry.get(text) instanceof TextCodec<?> codec) {
                return codec.parse();
            }
            throw new CodecConfigurationException("no key of a stored map: " + type);
        }

        @SuppressWarnings("unchecked")
        private static Codec<Object> codecOf(Type type, CodecRegistry registry) {
            return (Codec<Object>) (type instanceof ParameterizedType generic
                    ? registry.get((Class<?>) generic.getRawType(), List.of(generic.getActualTypeArguments()))
                    : registry.get((Class<?>) type));
        }
    }

    private record SortedMapCodec(Function<String, ?> keys, Codec<Object> values) implements Codec<Map<?, ?>> {

        @Override
        public void encode(BsonWriter writer, Map<?, ?> map, EncoderContext context) {
            var sorted = new TreeMap<String, Object>();
            map.forEach((key, value) -> sorted.put(key instanceof Enum<?> constant ? constant.name() : key.toString(), value));
            writer.writeStartDocument();
            sorted.forEach((key, value) -> {
                writer.writeName(key);
                values.encode(writer, value, context);
            });
            writer.writeEndDocument();
        }

        @Override
        public Map<?, ?> decode(BsonReader reader, DecoderContext context) {
            var map = new LinkedHashMap<Object, Object>();
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                map.put(keys.apply(reader.readName()), values.decode(reader, context));
            }
            reader.readEndDocument();
            return map;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Class<Map<?, ?>> getEncoderClass() {
            return (Class<Map<?, ?>>) (Class<?>) Map.class;
        }
    }

    private record SortedSetCodec(Codec<Object> elements) implements Codec<Set<?>> {

        @Override
        public void encode(BsonWriter writer, Set<?> set, EncoderContext context) {
            writer.writeStartArray();
            set.stream().sorted().forEach(element -> elements.encode(writer, element, context));
            writer.writeEndArray();
        }

        @Override
        public Set<?> decode(BsonReader reader, DecoderContext context) {
            var set = new LinkedHashSet<>();
            reader.readStartArray();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                set.add(elements.decode(reader, context));
            }
            reader.readEndArray();
            return set;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Class<Set<?>> getEncoderClass() {
            return (Class<Set<?>>) (Class<?>) Set.class;
        }
    }
}
