package dk.loopbog.command.access;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.events.Ids;
import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Tells the actor from the account that has logged in. */
public final class Actors {

    private Actors() {
    }

    public static Actor of(Authentication account) {
        var roles = EnumSet.noneOf(Role.class);
        Stream.of(Role.values()).filter(role -> facts(account, "ROLE_").anyMatch(role.name()::equals)).forEach(roles::add);
        return new Actor(Ids.named("account", account.getName()), roles, facts(account, "JOBCENTRE_").findFirst().orElse(null),
                facts(account, "PARTICIPANT_").findFirst().map(UUID::fromString).orElse(null));
    }

    private static Stream<String> facts(Authentication account, String prefix) {
        return account.getAuthorities().stream().map(GrantedAuthority::getAuthority).filter(Objects::nonNull)
                .filter(authority -> authority.startsWith(prefix)).map(authority -> authority.substring(prefix.length())).sorted();
    }
}
