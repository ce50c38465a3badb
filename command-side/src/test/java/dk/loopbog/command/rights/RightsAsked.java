package dk.loopbog.command.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Command;
import dk.loopbog.command.FactsGiven;

/** Asks the table of rights about one command for several people. */
final class RightsAsked {

    private final CommandRights rights = new CommandRights();
    private final FactsGiven facts;

    RightsAsked(FactsGiven facts) {
        this.facts = facts;
    }

    void permits(Command command, Actor... actors) {
        for (var actor : actors) {
            assertThat(rights.permits(actor, command, facts)).as("%s for %s", command, actor).isTrue();
        }
    }

    void denies(Command command, Actor... actors) {
        for (var actor : actors) {
            assertThat(rights.permits(actor, command, facts)).as("%s for %s", command, actor).isFalse();
        }
    }
}
