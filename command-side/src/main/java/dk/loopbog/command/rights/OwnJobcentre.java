package dk.loopbog.command.rights;

import static dk.loopbog.command.Actor.Role.ADMIN;
import static dk.loopbog.command.Actor.Role.FACILITATOR;
import static dk.loopbog.command.Actor.Role.RESEARCHER;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Command;
import dk.loopbog.command.Facts;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.finding.FindingCommand.RecordMemberCheckReply;
import dk.loopbog.command.finding.FindingState;
import dk.loopbog.command.group.LearningGroupState;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.events.Ids;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a command names besides the thing that it is given to: whoever is at a jobcentre is told of people elsewhere, and of findings that were
 * not shared, what they are told of those that are not there. The rules behind this one may then say more, since it is said of one's own.
 */
public final class OwnJobcentre {

    private static final Set<String> PEOPLE = Set.of("participantId", "author", "members", "attended", "apologies", "chair", "minuteTaker", "invited",
            "recorded");
    private static final String GROUPS = "moreGroups";
    private static final String JOBCENTRE = "jobcentreId";

    private OwnJobcentre() {
    }

    /** Refuses with {@code unknown-key} and the field. */
    public static void namesNobodyElsewhere(Actor actor, Command command, Facts facts) {
        if (actor.isAny(ADMIN, FACILITATOR, RESEARCHER) || actor.jobcentre() == null) {
            return;
        }
        var own = Ids.jobcentre(actor.jobcentre());
        for (var component : command.getClass().getRecordComponents()) {
            var named = component.getName();
            if (named.equals(JOBCENTRE)) {
                RuleViolated.unless(ids(component, command).stream().allMatch(own::equals), "unknown-key", named);
            } else if (named.equals(GROUPS)) {
                RuleViolated.unless(ids(component, command).stream().allMatch(group -> facts.find(LearningGroupState.class, group)
                        .filter(known -> known.jobcentreId().equals(own)).isPresent()), "unknown-key", named);
            } else if (PEOPLE.contains(named)) {
                RuleViolated.unless(ids(component, command).stream().allMatch(person -> facts.find(ParticipantState.class, person)
                        .filter(known -> known.jobcentreId().equals(own)).isPresent()), "unknown-key", named);
            }
        }
        if (command instanceof RecordMemberCheckReply reply) {
            RuleViolated.unless(facts.find(FindingState.class, reply.findingId()).filter(finding -> finding.shared().containsKey(reply.workshopId()))
                    .isPresent(), "unknown-key", "findingId");
        }
    }

    private static List<UUID> ids(RecordComponent component, Command command) {
        return switch (valueOf(component, command)) {
            case UUID id -> List.of(id);
            case List<?> list -> list.stream().filter(UUID.class::isInstance).map(UUID.class::cast).toList();
            case null, default -> List.of();
        };
    }

    private static @Nullable Object valueOf(RecordComponent component, Command command) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true); // commands lie nested in interfaces that need not be public
            return accessor.invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
