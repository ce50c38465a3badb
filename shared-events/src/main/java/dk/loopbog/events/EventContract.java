package dk.loopbog.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dk.loopbog.events.consent.ConsentEvent;
import dk.loopbog.events.consent.ConsentTextEvent;
import dk.loopbog.events.data.DataEvent;
import dk.loopbog.events.desk.DeskEvent;
import dk.loopbog.events.erasure.ErasureEvent;
import dk.loopbog.events.feedback.FeedbackEvent;
import dk.loopbog.events.finding.FindingEvent;
import dk.loopbog.events.followup.FollowUpEvent;
import dk.loopbog.events.forming.FormingEvent;
import dk.loopbog.events.group.LearningGroupEvent;
import dk.loopbog.events.jobcentre.JobcentreEvent;
import dk.loopbog.events.logbook.LogbookEvent;
import dk.loopbog.events.meeting.LearningMeetingEvent;
import dk.loopbog.events.minutes.MinutesEvent;
import dk.loopbog.events.participant.ParticipantEvent;
import dk.loopbog.events.personal.PersonalCipher;
import dk.loopbog.events.personal.PersonalModule;
import dk.loopbog.events.programme.ProgrammeEvent;
import dk.loopbog.events.reflection.ReflectionEvent;
import dk.loopbog.events.round.RoundEvent;
import dk.loopbog.events.score.ScoreEvent;
import dk.loopbog.events.sharing.SharingEvent;
import dk.loopbog.events.summary.SummaryEvent;
import dk.loopbog.events.workshop.WorkshopEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/**
 * What may stand in the event log: every type with its stored name, how it is written as JSON, and how older revisions are
 * read. Stored names are {@code <feature>.<Event>} and do not depend on where a class lives.
 */
public final class EventContract {

    /** Every sealed family of events; an event outside them cannot be stored. */
    public static final List<Class<? extends DomainEvent>> FAMILIES = List.of(
            ProgrammeEvent.class, JobcentreEvent.class, ParticipantEvent.class, RoundEvent.class, LearningGroupEvent.class,
            LearningMeetingEvent.class, MinutesEvent.class, LogbookEvent.class, ReflectionEvent.class, DataEvent.class,
            ScoreEvent.class, FeedbackEvent.class, WorkshopEvent.class, FindingEvent.class, SummaryEvent.class,
            ErasureEvent.class, ConsentTextEvent.class, ConsentEvent.class,
            DeskEvent.class, FollowUpEvent.class, FormingEvent.class, SharingEvent.class);

    private static final Map<String, Class<?>> TYPES = FAMILIES.stream()
            .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
            .collect(Collectors.toUnmodifiableMap(EventContract::nameOf, type -> type));

    private EventContract() {
    }

    /** Stored name to class, all of them. */
    public static Map<String, Class<?>> types() {
        return TYPES;
    }

    /** What an event of this class is called in the log. */
    public static String nameOf(Class<?> type) {
        var feature = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        return feature + "." + type.getSimpleName();
    }

    /** Jackson 2, as Axon 4 needs it. Unknown properties are passed over, so that a node may read what a newer one wrote. */
    public static ObjectMapper json() {
        return json(PersonalCipher.none());
    }

    private static ObjectMapper json(PersonalCipher cipher) {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new PersonalModule(cipher))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .build();
    }

    /** The serializer of events and of their metadata, on both sides; what is personal goes through the cipher. */
    public static Serializer serializer(PersonalCipher cipher) {
        return new EventSerializer(json(cipher));
    }

    /** Older revisions to newer ones, oldest first. */
    public static EventUpcasterChain upcasters() {
        return new EventUpcasterChain();
    }
}
