package dk.loopbog.query.insight;

import dk.loopbog.events.Personal;
import dk.loopbog.events.Attachment;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goes through one event and takes out what is about one person: its own fields, without what others wrote and without who they are. */
final class OwnFacts {

    static final String OTHERS_TEXT = "(another person's text)";
    static final String ANOTHER = "(another person)";
    static final String YOU = "you";

    private final Set<UUID> own;
    private final Set<UUID> people;
    private final List<Attachment> attachments = new ArrayList<>();
    private boolean touched;

    /** @param people everybody, by the ids that events name them by */
    OwnFacts(Set<UUID> own, Set<UUID> people) {
        this.own = own;
        this.people = people;
    }

    /** Whether what was gone through says anything about the person. */
    boolean touched() {
        return touched;
    }

    List<Attachment> attachments() {
        return attachments;
    }

    Map<String, Object> of(Record event) {
        var fields = new LinkedHashMap<String, Object>();
        for (var component : event.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                var value = plain(accessor.invoke(event));
                if (value != null) {
                    fields.put(component.getName(), value);
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("events are plain records", e);
            }
        }
        return fields;
    }

    private @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Personal personal -> text(personal);
            case UUID id -> who(id);
            case Attachment attachment -> {
                if (own.contains(attachment.fileName().subject())) {
                    attachments.add(attachment);
                }
                yield of(attachment);
            }
            case Record record -> of(record);
            case Collection<?> several -> several.stream().map(this::plain).toList();
            case Map<?, ?> several -> {
                var map = new LinkedHashMap<String, @Nullable Object>();
                several.forEach((key, each) -> map.put(String.valueOf(plain(key)), plain(each)));
                yield map;
            }
            case Number number -> number;
            case Boolean yesOrNo -> yesOrNo;
            default -> value.toString();
        };
    }

    private @Nullable String text(Personal personal) {
        if (!personal.holdsText()) {
            return null;
        }
        if (!own.contains(personal.subject())) {
            return OTHERS_TEXT;
        }
        touched = true;
        return personal.text();
    }

    private String who(UUID id) {
        if (own.contains(id)) {
            touched = true;
            return YOU;
        }
        return people.contains(id) ? ANOTHER : id.toString();
    }
}
