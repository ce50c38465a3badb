package dk.loopbog.command.forming;

import dk.loopbog.events.forming.FormingEvent;
import dk.loopbog.events.forming.GroupSketched;
import dk.loopbog.events.forming.GroupsStarted;
import dk.loopbog.events.forming.ParticipantPlaced;
import dk.loopbog.events.forming.SketchDropped;
import dk.loopbog.events.forming.ThemesProposed;
import dk.loopbog.events.forming.WishMade;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a forming.
 *
 * @param wishes     themes, the one wished for most first
 * @param lastSketch the highest number that a sketch ever had
 * @param placed     the sketch of each person who is placed, in the order in which they were
 */
public record FormingState(UUID roundId, UUID jobcentreId, List<String> themes, Map<UUID, List<String>> wishes, SequencedMap<Integer, Sketch> sketches,
                           int lastSketch, SequencedMap<UUID, Integer> placed) {

    public record Sketch(@Nullable String name, List<String> themes, @Nullable String idea) {
    }

    public static FormingState after(@Nullable FormingState before, FormingEvent event) {
        if (event instanceof ThemesProposed e) {
            return before == null ? new FormingState(e.roundId(), e.jobcentreId(), e.themes(), Map.of(), new LinkedHashMap<>(), 0, new LinkedHashMap<>())
                    : new FormingState(e.roundId(), e.jobcentreId(), e.themes(), before.wishes, before.sketches, before.lastSketch, before.placed);
        }
        var known = Objects.requireNonNull(before, "themes are proposed before anything else");
        var wishes = new LinkedHashMap<>(known.wishes);
        var sketches = new LinkedHashMap<>(known.sketches);
        var placed = new LinkedHashMap<>(known.placed);
        var last = known.lastSketch;
        switch (event) {
            case ThemesProposed e -> throw new IllegalStateException("taken above");
            case WishMade e -> {
                wishes.remove(e.participantId());
                if (!e.themes().isEmpty()) {
                    wishes.put(e.participantId(), e.themes());
                }
            }
            case GroupSketched e -> {
                sketches.put(e.sketch(), new Sketch(e.name(), e.themes(), e.idea()));
                last = Math.max(last, e.sketch());
            }
            case SketchDropped e -> {
                sketches.remove(e.sketch());
                placed.values().removeIf(sketch -> sketch == e.sketch());
            }
            case ParticipantPlaced e -> {
                placed.remove(e.participantId());
                if (e.sketch() != null) {
                    placed.put(e.participantId(), e.sketch());
                }
            }
            case GroupsStarted e -> {
                sketches.clear();
                placed.clear();
            }
        }
        return new FormingState(known.roundId, known.jobcentreId, known.themes, wishes, sketches, last, placed);
    }

    /** Who is placed in the sketch, in the order in which they were. */
    List<UUID> membersOf(int sketch) {
        var members = new ArrayList<UUID>();
        placed.forEach((person, in) -> {
            if (in == sketch) {
                members.add(person);
            }
        });
        return members;
    }
}
