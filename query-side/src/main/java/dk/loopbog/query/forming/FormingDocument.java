package dk.loopbog.query.forming;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the groups of a round are formed at a jobcentre.
 *
 * @param themes  keys of those that may be wished for
 * @param placed  who is placed in a sketch, in the order in which they were
 * @param started the groups that came of it
 */
public record FormingDocument(UUID id, UUID roundId, UUID jobcentreId, List<String> themes, List<Wish> wishes, List<Sketch> sketches,
                              List<Place> placed, List<UUID> started) {

    /** @param second null where there is none */
    public record Wish(UUID participantId, String first, @Nullable String second) {
    }

    public record Sketch(int number, @Nullable String name, List<String> themes, @Nullable String idea) {
    }

    public record Place(UUID participantId, int sketch) {
    }

    FormingDocument withThemes(List<String> now) {
        return new FormingDocument(id, roundId, jobcentreId, List.copyOf(now), wishes, sketches, placed, started);
    }

    FormingDocument withWishes(List<Wish> now) {
        return new FormingDocument(id, roundId, jobcentreId, themes, now, sketches, placed, started);
    }

    FormingDocument withSketches(List<Sketch> now, List<Place> places) {
        return new FormingDocument(id, roundId, jobcentreId, themes, wishes, now, places, started);
    }

    FormingDocument asStarted(List<UUID> groups) {
        return new FormingDocument(id, roundId, jobcentreId, themes, wishes, List.of(), List.of(), groups);
    }
}
