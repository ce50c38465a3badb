package dk.loopbog.query.access;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * The person who reads; a controller asks for it as a parameter. Its facts are the account's authorities:
 * {@code ROLE_<role>}, {@code JOBCENTRE_<key>}, {@code PARTICIPANT_<uuid>} and {@code NAME_<display name>}.
 *
 * @param account     the account's name
 * @param name        as shown
 * @param jobcentre   key of the jobcentre that the roles are tied to, or null
 * @param participant the participant that the account belongs to, or null
 */
public record Viewer(String account, String name, Set<Role> roles, @Nullable String jobcentre, @Nullable UUID participant) {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    public static Viewer of(Authentication account) {
        var roles = facts(account, "ROLE_").flatMap(fact -> Stream.of(Role.values()).filter(role -> role.name().equals(fact)))
                .collect(Collectors.toSet());
        return new Viewer(account.getName(), facts(account, "NAME_").findFirst().orElse(account.getName()), roles,
                facts(account, "JOBCENTRE_").findFirst().orElse(null), facts(account, "PARTICIPANT_").findFirst().map(UUID::fromString).orElse(null));
    }

    private static Stream<String> facts(Authentication account, String prefix) {
        return account.getAuthorities().stream().map(GrantedAuthority::getAuthority).filter(Objects::nonNull)
                .filter(authority -> authority.startsWith(prefix)).map(authority -> authority.substring(prefix.length())).sorted();
    }
}
