package dk.loopbog.command.erasure;

import dk.loopbog.events.erasure.ErasureCompleted;
import dk.loopbog.events.erasure.ErasureEvent;
import dk.loopbog.events.erasure.ErasureReason;
import dk.loopbog.events.erasure.PersonForgotten;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What needs to be known of an erasure.
 *
 * @param participantId or the account of somebody who is none
 */
public record ErasureState(UUID participantId, ErasureReason reason, boolean completed) {

    public static ErasureState after(@Nullable ErasureState before, ErasureEvent event) {
        return switch (event) {
            case PersonForgotten e -> new ErasureState(e.participantId(), e.reason(), false);
            case ErasureCompleted e -> new ErasureState(e.participantId(), Objects.requireNonNull(before, "decided before it is done").reason(), true);
        };
    }
}
