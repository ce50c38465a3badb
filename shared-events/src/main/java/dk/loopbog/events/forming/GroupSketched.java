package dk.loopbog.events.forming;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A group that may come of it, or a change of it; nobody is bound by it.
 *
 * @param sketch counts from 1 within the forming
 * @param idea   key of the idea that its project is to start from, or null
 */
@Revision("1")
public record GroupSketched(
        UUID formingId,
        int sketch,
        @Nullable String name,
        List<String> themes,
        @Nullable String idea,
        LocalDate happenedOn) implements FormingEvent {
}
