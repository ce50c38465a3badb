package dk.loopbog.query.group;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The groups that belong to one thing, so that they are reached by their ids.
 *
 * @param id the round or the jobcentre
 */
public record GroupsOf(UUID id, List<Entry> groups) {

    public record Entry(UUID groupId, UUID roundId, UUID jobcentreId, LocalDate formed) {
    }

    public List<UUID> groupIds() {
        return groups.stream().map(Entry::groupId).toList();
    }
}
