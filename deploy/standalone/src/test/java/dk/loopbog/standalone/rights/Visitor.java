package dk.loopbog.standalone.rights;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.access.Accounts;
import dk.loopbog.events.Ids;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One account for each column of the table; those with a jobcentre are at the one called own. */
enum Visitor {

    PARTICIPANT("participant", Role.PARTICIPANT),
    LEADER("leader", Role.LEADER),
    COORDINATOR("coordinator", Role.COORDINATOR),
    RESEARCHER("researcher", Role.RESEARCHER),
    FACILITATOR("facilitator", Role.FACILITATOR),
    ADMIN("administrator", Role.ADMIN);

    final String title;
    private final Role role;

    Visitor(String title, Role role) {
        this.title = title;
        this.role = role;
    }

    boolean isLocal() {
        return role == Role.PARTICIPANT || role == Role.LEADER || role == Role.COORDINATOR;
    }

    boolean takesPart() {
        return role == Role.PARTICIPANT || role == Role.LEADER;
    }

    /** Key of the participant, as canaries name them. */
    String person() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String account() {
        return "a-" + person();
    }

    @Nullable UUID participant() {
        return takesPart() ? Ids.participant(person()) : null;
    }

    Accounts.Account facts() {
        return new Accounts.Account(account(), title, Set.of(role), isLocal() ? Place.OWN.jobcentre() : null, participant());
    }

    Actor actor() {
        return new Actor(Ids.named("account", account()), Set.of(role), isLocal() ? Place.OWN.jobcentre() : null, participant());
    }
}
