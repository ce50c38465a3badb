package dk.loopbog.command.oidc;

import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.access.Accounts.Account;
import dk.loopbog.events.Ids;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Reads an account from the claims of a token. A claim within a claim is named with a point ({@code realm_access.roles}). What is
 * missing or unknown gives no right; a role that is tied to a jobcentre counts only where the token names one.
 *
 * @param roles       claim that lists the roles
 * @param roleOf      what the provider calls a role; none: as we call it
 * @param jobcentre   claim with the key of the jobcentre
 * @param participant claim with the key of the participant
 * @param name        claim with the name shown
 */
record ClaimedAccount(String roles, Map<String, Role> roleOf, String jobcentre, String participant, String name) {

    private static final Set<Role> AT_A_JOBCENTRE = EnumSet.of(Role.PARTICIPANT, Role.LEADER, Role.COORDINATOR);

    static ClaimedAccount of(Environment settings) {
        return new ClaimedAccount(settings.getProperty("LOOPBOG_OIDC_ROLES_CLAIM", "roles"),
                roles(settings.getProperty("LOOPBOG_OIDC_ROLES", "")),
                settings.getProperty("LOOPBOG_OIDC_JOBCENTRE_CLAIM", "jobcentre"),
                settings.getProperty("LOOPBOG_OIDC_PARTICIPANT_CLAIM", "participant"),
                settings.getProperty("LOOPBOG_OIDC_NAME_CLAIM", "name"));
    }

    Account account(String subject, Map<String, Object> claims) {
        var place = text(claim(claims, jobcentre));
        var person = text(claim(claims, participant));
        var held = EnumSet.noneOf(Role.class);
        texts(claim(claims, roles)).map(this::role).filter(Objects::nonNull).filter(role -> place != null || !AT_A_JOBCENTRE.contains(role)).forEach(held::add);
        return new Account("oidc:" + subject, Objects.requireNonNullElse(text(claim(claims, name)), subject), held, place,
                person == null ? null : Ids.participant(person));
    }

    private @Nullable Role role(String told) {
        if (!roleOf.isEmpty()) {
            return roleOf.get(told);
        }
        return Stream.of(Role.values()).filter(role -> role.name().equalsIgnoreCase(told)).findFirst().orElse(null);
    }

    private static Map<String, Role> roles(String setting) {
        var roles = new HashMap<String, Role>();
        for (var pair : setting.split(",")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                roles.put(parts[0].strip(), Role.valueOf(parts[1].strip().toUpperCase(Locale.ROOT)));
            } else if (!pair.isBlank()) {
                throw new IllegalArgumentException("LOOPBOG_OIDC_ROLES: " + pair.strip() + " names no role; write name=ROLE, parted by commas");
            }
        }
        return roles;
    }

    private static @Nullable Object claim(Map<String, Object> claims, String path) {
        Object found = claims;
        for (var step : path.split("\\.")) {
            found = found instanceof Map<?, ?> inner ? inner.get(step) : null;
        }
        return found != null ? found : claims.get(path);
    }

    private static @Nullable String text(@Nullable Object claim) {
        return claim instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private static Stream<String> texts(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().filter(String.class::isInstance).map(String.class::cast);
        }
        return claim instanceof String text ? List.of(text.strip().split("[\\s,]+")).stream() : Stream.of();
    }
}
