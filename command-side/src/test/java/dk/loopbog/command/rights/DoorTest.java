package dk.loopbog.command.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DoorTest {

    private static final Actor NOTHING_YET = new Actor(UUID.randomUUID(), Set.of(), null, null);

    @Test
    void onlyItsOwnSettingsAreOpenToAnAccountWithoutARole() {
        assertThat(Door.values()).filteredOn(door -> door.isOpenTo(NOTHING_YET)).containsExactly(Door.EVERY_ACCOUNT);
    }

    @Test
    void researchIsForResearchersAndFacilitationForFacilitators() {
        assertThat(Role.values()).filteredOn(role -> Door.RESEARCH.isOpenTo(as(role))).containsExactly(Role.RESEARCHER, Role.ADMIN);
        assertThat(Role.values()).filteredOn(role -> Door.FACILITATION.isOpenTo(as(role))).containsExactly(Role.FACILITATOR, Role.ADMIN);
        assertThat(Role.values()).filteredOn(role -> Door.ADMINISTRATION.isOpenTo(as(role))).containsExactly(Role.ADMIN);
        assertThat(Role.values()).allMatch(role -> Door.BY_COMMAND.isOpenTo(as(role)));
    }

    private static Actor as(Role role) {
        return new Actor(UUID.randomUUID(), Set.of(role), null, null);
    }
}
