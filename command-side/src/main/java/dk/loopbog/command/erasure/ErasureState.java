package dk.loopbog.command.erasure;

import dk.loopbog.events.erasure.ErasureCompleted;
import dk.loopbog.events.erasure.ErasureEvent;
import dk.loopbog.events.erasure.PersonForgotten;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What needs to be known of an erasure. */
public record ErasureState(UUID participantId, boolean completed) {

    public static ErasureState after(@Nullable ErasureState before, ErasureEvent event) {
        return switch (event) {
            case PersonForgotten e -> new ErasureState(e.participantId(), false);
            case ErasureCompleted e -> new ErasureState(e.participantId(), true);
        };
    }
}
