package dk.loopbog.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.command.Actor.Role;
import dk.loopbog.events.Ids;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActorTest {

    private static final UUID ACCOUNT = Ids.named("account", "mette");
    private static final Actor LEADER = new Actor(ACCOUNT, Set.of(Role.LEADER, Role.PARTICIPANT), "odder", Ids.participant("mette"));

    @Test
    void travelsWithTheCommandAsItIs() {
        var nobodyAtAJobcentre = new Actor(ACCOUNT, Set.of(), null, null);
        var bringingAFile = new Actor(ACCOUNT, Set.of(Role.ADMIN), null, null, true);

        for (var actor : new Actor[] {LEADER, nobodyAtAJobcentre, bringingAFile}) {
            assertThat(Actor.of(actor.toMetaData())).isEqualTo(actor);
        }
        assertThat(LEADER.toMetaData()).containsEntry("roles", "PARTICIPANT,LEADER").doesNotContainKey("imported");
        assertThat(bringingAFile.toMetaData()).containsEntry("imported", "true");
    }

    @Test
    void noCommandIsAnonymous() {
        assertThatThrownBy(() -> Actor.of(Map.of("roles", "ADMIN"))).isInstanceOf(NullPointerException.class);
    }

    @Test
    void holdsTheRolesThatItHasAndNoOthers() {
        assertThat(LEADER.is(Role.LEADER)).isTrue();
        assertThat(LEADER.is(Role.ADMIN)).isFalse();
        assertThat(LEADER.isAny(Role.ADMIN, Role.LEADER)).isTrue();
        assertThat(LEADER.isAny(Role.ADMIN, Role.RESEARCHER)).isFalse();
    }
}
