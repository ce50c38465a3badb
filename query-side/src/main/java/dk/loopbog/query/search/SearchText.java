package dk.loopbog.query.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One text as the index holds it.
 *
 * @param id          unique among all texts, stable over rebuilds
 * @param jobcentres  those it belongs to or was put before; empty where it belongs to none
 * @param author      the participant who wrote it, kept for logbooks only
 * @param on          the day it is from
 * @param number      of the meeting, for minutes and what is said of them
 * @param heading     its own title, where it has one
 * @param subjects    whose words they are
 * @param passages    its parts, in order; never empty
 */
record SearchText(
        String id,
        TextKind kind,
        SearchVisibility.Audience audience,
        @Nullable UUID programme,
        Set<UUID> jobcentres,
        @Nullable UUID round,
        @Nullable UUID group,
        @Nullable UUID author,
        LocalDate on,
        @Nullable Integer number,
        @Nullable String heading,
        Set<UUID> subjects,
        List<String> passages) {
}
