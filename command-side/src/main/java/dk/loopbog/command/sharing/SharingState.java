package dk.loopbog.command.sharing;

import dk.loopbog.events.sharing.SharedPart;
import dk.loopbog.events.sharing.SharingChanged;
import dk.loopbog.events.sharing.SharingEvent;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rules need to know of what a group shares: for each part ever spoken of, with whom. */
public record SharingState(Map<SharedPart, With> parts) {

    /** @param on day of the last word */
    record With(@Nullable UUID programmeId, List<UUID> jobcentres, List<UUID> groups, LocalDate on) {

        boolean isTheSameAs(With other) {
            return new With(programmeId, jobcentres, groups, other.on).equals(other);
        }

    }

    public static SharingState after(@Nullable SharingState before, SharingEvent event) {
        var parts = new EnumMap<SharedPart, With>(SharedPart.class);
        if (before != null) {
            parts.putAll(before.parts);
        }
        switch (event) {
            case SharingChanged e -> parts.put(e.part(), new With(e.programmeId(), List.copyOf(e.jobcentres()), List.copyOf(e.groups()), e.happenedOn()));
        }
        return new SharingState(Map.copyOf(parts));
    }
}
