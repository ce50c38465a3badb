package dk.loopbog.command.rights;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import java.util.EnumSet;
import java.util.Set;

/** Who may send something at all; asked before anything that was sent is looked at. */
public enum Door {

    /** Also without an account: whoever holds a link. */
    ANYBODY(EnumSet.allOf(Role.class)),

    /** For what is the account's own. */
    EVERY_ACCOUNT(EnumSet.allOf(Role.class)),

    /** The table of {@link CommandRights} is asked, command by command. */
    BY_COMMAND(EnumSet.allOf(Role.class)),

    /** Those who give feedback. */
    RESEARCH(EnumSet.of(Role.RESEARCHER, Role.ADMIN)),

    /** Those who bring programmes in and write summaries. */
    FACILITATION(EnumSet.of(Role.FACILITATOR, Role.ADMIN)),

    ADMINISTRATION(EnumSet.of(Role.ADMIN));

    private final Set<Role> roles;

    Door(Set<Role> roles) {
        this.roles = roles;
    }

    public boolean isOpenTo(Actor actor) {
        return this == EVERY_ACCOUNT || actor.roles().stream().anyMatch(roles::contains);
    }
}
