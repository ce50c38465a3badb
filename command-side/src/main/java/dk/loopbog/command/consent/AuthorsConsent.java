package dk.loopbog.command.consent;

import dk.loopbog.command.Facts;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.group.LearningGroupState;
import dk.loopbog.command.group.LearningGroupState.Membership;
import dk.loopbog.events.Ids;
import dk.loopbog.events.consent.ConsentPurpose;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether words may be used for a purpose from now on: whoever wrote them decides; of what a group wrote together everybody who was a member on the
 * day it was handed in, or, where nobody was, everybody who ever was.
 */
public final class AuthorsConsent {

    private AuthorsConsent() {
    }

    /**
     * Refuses with {@code no-quotation-consent} or {@code no-research-consent} at {@code field}.
     *
     * @param subject whose words they are
     * @param groupId the group that handed them in, if one did
     * @param on      the day on which it did
     */
    public static void demand(ConsentPurpose purpose, UUID subject, @Nullable UUID groupId, LocalDate on, Facts facts, String field) {
        var people = subject.equals(groupId) ? authors(groupId, on, facts) : Set.of(subject);
        RuleViolated.unless(!people.isEmpty() && people.stream().allMatch(person -> agrees(person, purpose, facts)),
                "no-" + purpose.name().toLowerCase(Locale.ROOT) + "-consent", field);
    }

    /** No for whoever never said yes. */
    public static boolean agrees(UUID person, ConsentPurpose purpose, Facts facts) {
        return facts.find(ConsentState.class, Ids.consent(person)).filter(consent -> consent.holds(purpose)).isPresent();
    }

    private static Set<UUID> authors(UUID groupId, LocalDate on, Facts facts) {
        var memberships = facts.find(LearningGroupState.class, groupId).map(LearningGroupState::memberships).orElseThrow();
        var present = memberships.stream().filter(membership -> membership.holds(on)).map(Membership::participantId).collect(Collectors.toSet());
        return present.isEmpty() ? memberships.stream().map(Membership::participantId).collect(Collectors.toSet()) : present;
    }
}
