package dk.loopbog.standalone.histories;

import dk.loopbog.command.Actor;
import dk.loopbog.events.DomainEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it lies in the log, with what it bears besides. */
record Logged(long position, UUID aggregate, long sequence, String id, DomainEvent event, Map<String, ?> metaData, Instant recorded) {

    Actor actor() {
        return Actor.of(metaData);
    }

    /** Which attempt of which request it came from. */
    String cause() {
        return String.valueOf(metaData.get("correlationId"));
    }

    /** Of the group that it says it is about. */
    @Nullable UUID group() {
        for (var component : event.getClass().getRecordComponents()) {
            if (component.getName().equals("groupId")) {
                return (UUID) Stage.value((Record) event, component);
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return position + " " + event + " by " + metaData;
    }
}
