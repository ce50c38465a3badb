package dk.loopbog.command;

import dk.loopbog.command.Actor.Role;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.MetaData;

/** People who give commands. */
public final class ActorExamples {

    public static final Actor FACILITATOR = new Actor(new UUID(0, 1), Set.of(Role.FACILITATOR), null, null);
    public static final MetaData BY_FACILITATOR = FACILITATOR.toMetaData();

    private ActorExamples() {
    }

    public static Actor participant(UUID participant) {
        return new Actor(new UUID(0, 2), Set.of(Role.PARTICIPANT), "silkeborg", participant);
    }

    public static MetaData by(UUID participant) {
        return participant(participant).toMetaData();
    }
}
