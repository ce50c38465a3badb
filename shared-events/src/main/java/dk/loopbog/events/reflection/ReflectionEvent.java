package dk.loopbog.events.reflection;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;

/** All that can happen to one of these; the first component of each event is the id of the aggregate. */
public sealed interface ReflectionEvent extends DomainEvent permits
        JointReflectionWritten,
        JointReflectionRevised {

    UUID reflectionId();

    UUID groupId();
}
