package dk.loopbog.events.jobcentre;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

@Revision("1")
public record JobcentreRevised(
        UUID jobcentreId,
        String name,
        @Nullable String municipality,
        List<String> targetGroups,
        LocalDate happenedOn) implements JobcentreEvent {
}
