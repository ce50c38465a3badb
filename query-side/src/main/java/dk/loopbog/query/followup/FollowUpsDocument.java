package dk.loopbog.query.followup;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What there is to follow up with one group.
 *
 * @param id    of the group
 * @param items in the order in which they were noted
 */
public record FollowUpsDocument(UUID id, List<Item> items) {

    /** @param done null while it is open */
    public record Item(UUID id, Personal text, LocalDate noted, @Nullable LocalDate done) {
    }
}
