package dk.loopbog.command.finding;

import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import dk.loopbog.events.finding.FindingEvent;
import dk.loopbog.events.finding.FindingNoted;
import dk.loopbog.events.finding.FindingRevised;
import dk.loopbog.events.finding.FindingShared;
import dk.loopbog.events.finding.MemberCheckReplied;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a finding.
 *
 * @param text    null once it has been erased
 * @param shared  workshops that it was put before, each with the day
 * @param replies ids of the replies
 */
public record FindingState(UUID findingId, UUID programmeId, @Nullable UUID roundId, @Nullable String text, List<String> themes,
                           List<Passage> passages, LocalDate notedOn, Map<UUID, LocalDate> shared, Set<UUID> replies) {

    public static FindingState after(@Nullable FindingState before, FindingEvent event) {
        return switch (event) {
            case FindingNoted e -> new FindingState(e.findingId(), e.programmeId(), e.roundId(), Personal.textOf(e.text()), e.themes(),
                    e.passages(), e.happenedOn(), Map.of(), Set.of());
            case FindingRevised e -> known(before).revised(e);
            case FindingShared e -> known(before).shared(e);
            case MemberCheckReplied e -> known(before).replied(e.replyId());
        };
    }

    private static FindingState known(@Nullable FindingState state) {
        return Objects.requireNonNull(state, "a finding is noted before anything else");
    }

    private FindingState revised(FindingRevised e) {
        return new FindingState(findingId, programmeId, roundId, Personal.textOf(e.text()), e.themes(), e.passages(), notedOn, shared, replies);
    }

    private FindingState shared(FindingShared e) {
        var all = new HashMap<>(shared);
        all.put(e.workshopId(), e.happenedOn());
        return new FindingState(findingId, programmeId, roundId, text, themes, passages, notedOn, Map.copyOf(all), replies);
    }

    private FindingState replied(UUID reply) {
        var all = new HashSet<>(replies);
        all.add(reply);
        return new FindingState(findingId, programmeId, roundId, text, themes, passages, notedOn, shared, Set.copyOf(all));
    }
}
