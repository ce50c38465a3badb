package dk.loopbog.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** Writes events under their stored names in place of class names. */
final class EventSerializer extends JacksonSerializer {

    EventSerializer(ObjectMapper json) {
        super(JacksonSerializer.builder().objectMapper(json).revisionResolver(new AnnotationRevisionResolver()));
    }

    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") Class type) {
        if (type == null || !DomainEvent.class.isAssignableFrom(type)) {
            return super.typeForClass(type);
        }
        var name = EventContract.nameOf(type);
        if (EventContract.types().get(name) != type) {
            throw new IllegalArgumentException(type + " is no part of the event contract");
        }
        return new SimpleSerializedType(name, getRevisionResolver().revisionOf(type));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        var known = EventContract.types().get(type.getName());
        return known != null ? known : super.classForType(type);
    }
}
