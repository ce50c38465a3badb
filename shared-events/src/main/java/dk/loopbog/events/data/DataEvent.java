package dk.loopbog.events.data;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that can happen to one of these; the first component of each event is the id of the aggregate. */
public sealed interface DataEvent extends DomainEvent permits
        DataItemReceived,
        DataItemCorrected {

    UUID dataItemId();

    @Nullable UUID groupId();
}
