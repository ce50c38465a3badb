package dk.loopbog.command.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.CommandCatalogue;
import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.round.RoundCommand.CloseRound;
import dk.loopbog.events.Ids;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandRightsTest {

    private static final CloseRound CLOSE = new CloseRound(Ids.round("al1"), null);

    @Test
    void everyCommandHasAStatedRight() {
        assertThat(CommandCatalogue.addresses().values()).allSatisfy(command ->
                assertThat(CommandRights.isStatedFor(command)).as("%s has a right in CommandRights", command).isTrue());
    }

    @Test
    void aFacilitatorClosesARound() {
        CommandRights.demand(actor(Role.FACILITATOR), CLOSE, new FactsGiven());
    }

    @Test
    void aParticipantDoesNot() {
        assertThatThrownBy(() -> CommandRights.demand(actor(Role.PARTICIPANT), CLOSE, new FactsGiven())).hasMessage("not-permitted");
    }

    private static Actor actor(Role role) {
        return new Actor(UUID.randomUUID(), Set.of(role), null, null);
    }
}
