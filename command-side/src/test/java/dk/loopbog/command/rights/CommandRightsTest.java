package dk.loopbog.command.rights;

import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.facts;
import static dk.loopbog.command.jobcentre.JobcentreExamples.SILKEBORG;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;
import static dk.loopbog.command.participant.ParticipantExamples.BO;
import static dk.loopbog.command.round.RoundExamples.AL1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.ActorExamples;
import dk.loopbog.command.Command;
import dk.loopbog.command.CommandCatalogue;
import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.group.GroupExamples;
import dk.loopbog.command.group.LearningGroupCommand.AddMember;
import dk.loopbog.command.group.LearningGroupCommand.ChangeExpectations;
import dk.loopbog.command.group.LearningGroupCommand.DescribeProject;
import dk.loopbog.command.group.LearningGroupCommand.FormGroup;
import dk.loopbog.command.group.LearningGroupState;
import dk.loopbog.command.round.RoundCommand.CloseRound;
import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.group.MemberLeft;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandRightsTest {

    private static final DescribeProject DESCRIBE = new DescribeProject(GROUP, "Gå en tur", null, null, null, null, null, null, null, null);
    private static final CloseRound CLOSE = new CloseRound(Ids.round("al1"), null);

    private final CommandRights rights = new CommandRights();

    @Test
    void everyCommandHasAStatedRight() {
        assertThat(CommandCatalogue.addresses().values()).allSatisfy(command ->
                assertThat(rights.isStatedFor(command)).as("%s has a right in CommandRights", command).isTrue());
    }

    @Test
    void noRightIsStatedForWhatIsNoCommand() {
        assertThat(rights.isStatedFor(Command.class)).isFalse();
    }

    @Test
    void aFacilitatorClosesARound() {
        assertThat(rights.permits(actor(Role.FACILITATOR), CLOSE, new FactsGiven())).isTrue();
    }

    @Test
    void aParticipantDoesNot() {
        assertThat(rights.permits(actor(Role.PARTICIPANT), CLOSE, new FactsGiven())).isFalse();
        assertThatThrownBy(() -> CommandRights.demand(actor(Role.PARTICIPANT), CLOSE, new FactsGiven())).hasMessage("not-permitted");
    }

    private static Actor actor(Role role) {
        return new Actor(UUID.randomUUID(), Set.of(role), null, null);
    }

    @Test
    void aMemberDescribesTheProjectOfTheOwnGroup() {
        assertThat(rights.permits(ActorExamples.participant(ANNA), DESCRIBE, facts().and(GROUP, GroupExamples.state()))).isTrue();
    }

    @Test
    void aColleagueOutsideTheGroupDoesNot() {
        denies(ActorExamples.participant(BO), DESCRIBE, facts().and(GROUP, GroupExamples.state()));
    }

    @Test
    void aMemberWhoHasLeftDoesNot() {
        var left = LearningGroupState.after(GroupExamples.state(), new MemberLeft(GROUP, ANNA, null, FactsGiven.TODAY));
        denies(ActorExamples.participant(ANNA), DESCRIBE, facts().and(GROUP, left));
    }

    @Test
    void aMemberDoesNotChangeWhoIsInTheGroup() {
        denies(ActorExamples.participant(ANNA), new AddMember(GROUP, BO, null), facts().and(GROUP, GroupExamples.state()));
    }

    @Test
    void aCoordinatorKeepsTheMembersOfTheOwnJobcentresGroups() {
        assertThat(rights.permits(coordinatorOf("silkeborg"), new AddMember(GROUP, BO, null), facts().and(GROUP, GroupExamples.state()))).isTrue();
        denies(coordinatorOf("odder"), new AddMember(GROUP, BO, null), facts().and(GROUP, GroupExamples.state()));
    }

    @Test
    void aCoordinatorFormsGroupsAtTheOwnJobcentre() {
        var drawn = UUID.randomUUID().toString();
        assertThat(rights.permits(coordinatorOf("silkeborg"), new FormGroup(drawn, AL1, SILKEBORG, null, null, null, null), facts())).isTrue();
        denies(coordinatorOf("odder"), new FormGroup(drawn, AL1, SILKEBORG, null, null, null, null), facts());
    }

    @Test
    void aCoordinatorFindsOutNoKeyOfOthersByTryingIt() {
        for (var guessed : List.of("g2", "al1-odder-1", Ids.group("g2").toString(), "00000000-0000-0000-0000-000000000000")) {
            denies(coordinatorOf("silkeborg"), new FormGroup(guessed, AL1, SILKEBORG, null, null, null, null), facts());
        }
    }

    @Test
    void whoeverCouldNeverGiveACommandIsToldSoWithoutOne() {
        assertThatThrownBy(() -> CommandRights.demandAChance(actor(Role.RESEARCHER), DescribeProject.class)).hasMessage("not-permitted");
        CommandRights.demandAChance(actor(Role.LEADER), DescribeProject.class);
    }

    @Test
    void aCoordinatorChangesNoExpectations() {
        denies(coordinatorOf("silkeborg"), new ChangeExpectations(GROUP, 2, ReportingForm.BOTH, "Sen start", null),
                facts().and(GROUP, GroupExamples.state()));
    }

    private void denies(Actor actor, Command command, FactsGiven facts) {
        assertThat(rights.permits(actor, command, facts)).isFalse();
    }

    private static Actor coordinatorOf(String jobcentre) {
        return new Actor(UUID.randomUUID(), Set.of(Role.COORDINATOR), jobcentre, null);
    }
}
