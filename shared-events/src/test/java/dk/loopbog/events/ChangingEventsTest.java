package dk.loopbog.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.loopbog.events.group.LearningGroupRenamed;
import dk.loopbog.events.group.ThemesChosen;
import dk.loopbog.events.personal.PersonalCipher;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;

/** The ways of docs/changing-events.md, gone once with events of an invented past and the serializer of today. */
class ChangingEventsTest {

    private static final UUID GROUP = new UUID(1, 1);
    private static final String DAY = "2020-01-22";

    /** An event that was renamed, twice, and of which a field was renamed on the way. */
    private static final class GroupTitled1ToLearningGroupRenamed1 extends SingleEventUpcaster {

        private static final SimpleSerializedType FROM = new SimpleSerializedType("group.GroupTitled", "1");

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(FROM);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(new SimpleSerializedType("group.LearningGroupRenamed", "1"), JsonNode.class, stored -> {
                var changed = (ObjectNode) stored;
                changed.set("name", changed.remove("title"));
                return changed;
            });
        }
    }

    /**
     * An event that said two things. What it said last is what it becomes; the other has an event of its own from then on, and where an old
     * one said both, the fold reads both from it: a position names one event, so one stored event never becomes two.
     */
    private static final class GroupTitledAndThemed1ToThemesChosen1 extends SingleEventUpcaster {

        private static final SimpleSerializedType FROM = new SimpleSerializedType("group.GroupTitledAndThemed", "1");

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(FROM);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(new SimpleSerializedType("group.ThemesChosen", "1"), JsonNode.class, stored -> {
                ((ObjectNode) stored).remove("title");
                return stored;
            });
        }
    }

    @Test
    void aRenamedEventIsReadUnderItsNewName() {
        assertThat(read("group.GroupTitled", "{\"groupId\":\"%s\",\"title\":\"Jobønsket først\",\"happenedOn\":\"%s\"}"))
                .isEqualTo(new LearningGroupRenamed(GROUP, "Jobønsket først", LocalDate.parse(DAY)));
    }

    @Test
    void ofASplitEventEachPartIsReadAsWhatItBecame() {
        assertThat(read("group.GroupTitledAndThemed", "{\"groupId\":\"%s\",\"title\":\"Jobønsket først\",\"themes\":[\"job\"],\"happenedOn\":\"%s\"}"))
                .isEqualTo(new ThemesChosen(GROUP, List.of("job"), LocalDate.parse(DAY)));
    }

    @Test
    void aFieldThatCameLaterIsMissingInEarlierEvents() {
        assertThat(read("group.LearningGroupRenamed", "{\"groupId\":\"%s\",\"happenedOn\":\"%s\"}"))
                .isEqualTo(new LearningGroupRenamed(GROUP, null, LocalDate.parse(DAY)));
    }

    @Test
    void aFieldThatIsGoneIsPassedOver() {
        assertThat(read("group.LearningGroupRenamed", "{\"groupId\":\"%s\",\"name\":\"Nyt\",\"colour\":\"red\",\"happenedOn\":\"%s\"}"))
                .isEqualTo(new LearningGroupRenamed(GROUP, "Nyt", LocalDate.parse(DAY)));
    }

    private static Object read(String name, String json) {
        var serializer = EventContract.serializer(PersonalCipher.none());
        var stored = new GenericDomainEventEntry<>("LearningGroup", GROUP.toString(), 0, "event", Instant.EPOCH, name, "1",
                json.formatted(GROUP, DAY).getBytes(StandardCharsets.UTF_8), serializer.serialize(MetaData.emptyInstance(), byte[].class).getData());
        return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(stored), serializer,
                new EventUpcasterChain(new GroupTitled1ToLearningGroupRenamed1(), new GroupTitledAndThemed1ToThemesChosen1())).next().getPayload();
    }
}
