package dk.loopbog.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Personal;
import dk.loopbog.events.personal.PersonalCipher;
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
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentCodecsTest {

    private static final UUID ID = new UUID(1, 2);
    private static final UUID OTHER = new UUID(3, 4);

    /** Every kind of value that a document may hold. */
    public record Everything(
            UUID id, int count, long position, boolean withdrawn, double share, BigDecimal score, String text, Season season,
            LocalDate day, LocalTime time, LocalDateTime startsAt, Instant recorded, Duration waited, Personal author,
            @Nullable String nothing, @Nullable Integer noCount, List<Part> parts, List<UUID> ids, Map<String, Part> byKey,
            Map<UUID, List<LocalDate>> byId, Map<Season, Integer> bySeason, Map<LocalDate, BigDecimal> byDay, Set<String> themes) {
    }

    /** A record within a record. */
    public record Part(String name, @Nullable LocalDate on, List<Part> parts) {
    }

    /** Constants. */
    public enum Season { SPRING, AUTUMN }

    @Test
    void bringsBackWhatWasStored() {
        var stored = new Stored<>(ID, 17, everything(List.of("a", "b")));

        assertThat(decoded(encoded(stored))).isEqualTo(stored);
    }

    @Test
    void storesTextThatLosesNothing() {
        var is = encoded(new Stored<>(ID, 17, everything(List.of("a", "b")))).getDocument("is");

        assertThat(is.getString("id").getValue()).isEqualTo(ID.toString());
        assertThat(is.getString("recorded").getValue()).isEqualTo("2020-01-01T08:00:00.123456789Z");
        assertThat(is.getString("score").getValue()).isEqualTo("7.50");
        assertThat(is.getString("day").getValue()).isEqualTo("2020-01-31");
        assertThat(is).doesNotContainKeys("nothing", "noCount");
    }

    @Test
    void writesEqualDocumentsAlikeWhateverTheOrderOfTheirMapsAndSets() {
        var one = encoded(new Stored<>(ID, 17, everything(List.of("a", "b", "c"))));
        var other = encoded(new Stored<>(ID, 17, everything(List.of("c", "b", "a"))));

        assertThat(one.toJson()).isEqualTo(other.toJson());
    }

    private static Everything everything(List<String> order) {
        var byKey = new LinkedHashMap<String, Part>();
        order.forEach(key -> byKey.put(key, new Part(key, null, List.of(new Part("inner", LocalDate.parse("2020-02-29"), List.of())))));
        return new Everything(ID, 3, 1L << 40, true, 33.3, new BigDecimal("7.50"), "blåbær 🫐", Season.AUTUMN,
                LocalDate.parse("2020-01-31"), LocalTime.parse("09:30"), LocalDateTime.parse("2020-01-31T09:30"),
                Instant.parse("2020-01-01T08:00:00.123456789Z"), Duration.ofMinutes(90), new Personal(OTHER, null),
                null, null, List.of(new Part("p", null, List.of())), List.of(OTHER, ID), byKey,
                Map.of(ID, List.of(LocalDate.EPOCH), OTHER, List.of()), Map.of(Season.SPRING, 1, Season.AUTUMN, 2),
                Map.of(LocalDate.EPOCH, BigDecimal.ONE), new LinkedHashSet<>(order));
    }

    private static BsonDocument encoded(Stored<Everything> stored) {
        var document = new BsonDocument();
        codec().encode(new BsonDocumentWriter(document), stored, EncoderContext.builder().build());
        return document;
    }

    private static Stored<Everything> decoded(BsonDocument document) {
        return codec().decode(new BsonDocumentReader(document), DecoderContext.builder().build());
    }

    private static StoredCodec<Everything> codec() {
        return new StoredCodec<>(Everything.class, DocumentCodecs.registry(new PersonalCodec(PersonalCipher.none())), false);
    }
}
