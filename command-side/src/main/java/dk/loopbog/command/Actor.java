package dk.loopbog.command;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a command. It travels in the command's metadata and on to every event, as {@code actor}, {@code roles},
 * {@code jobcentre}, {@code participant} and {@code imported}.
 *
 * @param id          the account
 * @param jobcentre   key of the jobcentre that the roles are tied to; null for the centre's own people
 * @param participant the participant that the account belongs to, if any
 * @param importing   whether it comes out of a file, so that the time of recording says nothing about when it was first written down
 */
public record Actor(UUID id, Set<Role> roles, @Nullable String jobcentre, @Nullable UUID participant, boolean importing) {

    /** What a person may be within a programme; see the table in docs/rights.md. */
    public enum Role { PARTICIPANT, LEADER, COORDINATOR, RESEARCHER, FACILITATOR, ADMIN }

    public Actor {
        roles = Set.copyOf(roles);
    }

    public Actor(UUID id, Set<Role> roles, @Nullable String jobcentre, @Nullable UUID participant) {
        this(id, roles, jobcentre, participant, false);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    public MetaData toMetaData() {
        var data = MetaData.with("actor", id.toString()).and("roles", roles.stream().sorted().map(Role::name).collect(Collectors.joining(",")));
        data = jobcentre == null ? data : data.and("jobcentre", jobcentre);
        data = importing ? data.and("imported", "true") : data;
        return participant == null ? data : data.and("participant", participant.toString());
    }

    /** Fails where the metadata names nobody: no command is anonymous. */
    public static Actor of(Map<String, ?> metaData) {
        var roles = EnumSet.noneOf(Role.class);
        Stream.of(((String) metaData.get("roles")).split(",")).filter(role -> !role.isEmpty()).map(Role::valueOf).forEach(roles::add);
        var participant = (String) metaData.get("participant");
        return new Actor(UUID.fromString((String) metaData.get("actor")), roles, (String) metaData.get("jobcentre"),
                participant == null ? null : UUID.fromString(participant), metaData.containsKey("imported"));
    }
}
