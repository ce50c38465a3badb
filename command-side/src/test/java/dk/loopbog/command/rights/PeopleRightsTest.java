package dk.loopbog.command.rights;

import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.facts;
import static dk.loopbog.command.jobcentre.JobcentreExamples.SILKEBORG;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;
import static dk.loopbog.command.participant.ParticipantExamples.BO;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.round.RoundExamples.AL1;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.ActorExamples;
import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.erasure.ErasureCommand.CompleteErasure;
import dk.loopbog.command.erasure.ErasureCommand.ForgetAccount;
import dk.loopbog.command.erasure.ErasureCommand.ForgetPerson;
import dk.loopbog.command.erasure.WhenPersonForgottenThenDestroyKey;
import dk.loopbog.command.forming.FormingCommand.DropSketch;
import dk.loopbog.command.forming.FormingCommand.MakeWish;
import dk.loopbog.command.forming.FormingCommand.PlaceParticipant;
import dk.loopbog.command.forming.FormingCommand.ProposeThemes;
import dk.loopbog.command.forming.FormingCommand.SketchGroup;
import dk.loopbog.command.forming.FormingCommand.StartGroups;
import dk.loopbog.command.group.GroupExamples;
import dk.loopbog.command.group.LearningGroupCommand.FormGroup;
import dk.loopbog.command.group.LearningGroupCommand.RenameGroup;
import dk.loopbog.command.group.LearningGroupCommand.SetGoal;
import dk.loopbog.command.participant.ParticipantCommand.ChangeJobTitle;
import dk.loopbog.command.participant.ParticipantCommand.CorrectParticipant;
import dk.loopbog.command.participant.ParticipantCommand.JoinParticipant;
import dk.loopbog.command.participant.ParticipantCommand.RecordLeaving;
import dk.loopbog.command.participant.ParticipantCommand.RecordReturn;
import dk.loopbog.command.participant.ParticipantExamples;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.erasure.ErasureReason;
import dk.loopbog.events.participant.ParticipantLeft;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may give the commands about people, about which groups there are, and about forgetting somebody. */
class PeopleRightsTest {

    private static final Actor ADMIN = centre(Role.ADMIN);
    private static final Actor FACILITATOR = centre(Role.FACILITATOR);
    private static final Actor RESEARCHER = centre(Role.RESEARCHER);
    private static final Actor HERE = coordinatorOf("silkeborg");
    private static final Actor ELSEWHERE = coordinatorOf("odder");
    private static final Actor IN_THE_GROUP = ActorExamples.participant(ANNA);
    private static final Actor COLLEAGUE = ActorExamples.participant(BO);

    private final FactsGiven facts = facts().and(GROUP, GroupExamples.state());
    private final RightsAsked rights = new RightsAsked(facts);

    @Test
    void aCoordinatorKeepsThePeopleOfTheOwnJobcentre() {
        for (var command : List.of(new CorrectParticipant(ANNA, "Anna Holm", null, false, null), new ChangeJobTitle(ANNA, "Mentor", null),
                new RecordLeaving(ANNA, null, null), new RecordReturn(ANNA, null))) {
            rights.permits(command, ADMIN, FACILITATOR, HERE);
            rights.denies(command, ELSEWHERE, RESEARCHER, IN_THE_GROUP);
        }
        rights.denies(new RecordReturn(Ids.participant("ukendt"), null), HERE);
    }

    @Test
    void aCoordinatorTakesPeopleInUnderNamesThatNobodyGuesses() {
        var drawn = new JoinParticipant(UUID.randomUUID().toString(), PROGRAMME, SILKEBORG, null, null, "Mentor", false, null);
        rights.permits(drawn, ADMIN, FACILITATOR, HERE);
        rights.denies(drawn, ELSEWHERE, RESEARCHER, IN_THE_GROUP);
        for (var guessed : List.of("anna", "x".repeat(36))) {
            var named = new JoinParticipant(guessed, PROGRAMME, SILKEBORG, null, null, "Mentor", false, null);
            rights.permits(named, ADMIN, FACILITATOR);
            rights.denies(named, HERE);
        }
    }

    @Test
    void groupsAreFormedByTheCentreAndFilledByTheirMembers() {
        rights.permits(new FormGroup("g2", AL1, SILKEBORG, null, null, null, null), ADMIN, FACILITATOR, RESEARCHER);
        rights.denies(new FormGroup("g2", AL1, SILKEBORG, null, null, null, null), IN_THE_GROUP);
        rights.permits(new RenameGroup(GROUP, "De nysgerrige", null), ADMIN, FACILITATOR, RESEARCHER, HERE);
        rights.denies(new RenameGroup(GROUP, "De nysgerrige", null), IN_THE_GROUP, ELSEWHERE);
        rights.permits(new SetGoal(GROUP, "m1", "Turde spørge", null), ADMIN, FACILITATOR, IN_THE_GROUP);
        rights.denies(new SetGoal(GROUP, "m1", "Turde spørge", null), RESEARCHER, HERE, COLLEAGUE);
    }

    @Test
    void whoHasLeftTheProgrammeIsNoMemberAnyMore() {
        facts.and(ANNA, ParticipantState.after(ParticipantExamples.anna(), new ParticipantLeft(ANNA, null, FactsGiven.TODAY)));
        rights.denies(new SetGoal(GROUP, "m1", "Turde spørge", null), IN_THE_GROUP);
    }

    @Test
    void theBoardIsTheFacilitatorsAndTheOwnCoordinatorsAndWishesAreEverybodysOwn() {
        for (var command : List.of(new ProposeThemes(AL1, SILKEBORG, null, null), new SketchGroup(AL1, SILKEBORG, null, null, null, null, null),
                new DropSketch(AL1, SILKEBORG, 1, null), new PlaceParticipant(AL1, SILKEBORG, BO, 1, null), new StartGroups(AL1, SILKEBORG, null))) {
            rights.permits(command, ADMIN, FACILITATOR, HERE);
            rights.denies(command, ELSEWHERE, RESEARCHER, IN_THE_GROUP);
        }
        rights.permits(new MakeWish(AL1, SILKEBORG, ANNA, "samtaler", null, null), IN_THE_GROUP);
        rights.denies(new MakeWish(AL1, SILKEBORG, ANNA, "samtaler", null, null), COLLEAGUE, HERE, FACILITATOR, ADMIN);
    }

    @Test
    void onlyAnAdministratorForgetsSomebodyAndNobodyTheOwnAccount() {
        rights.permits(new ForgetPerson(ANNA, ErasureReason.ASKED_BY_PERSON, null), ADMIN);
        rights.denies(new ForgetPerson(ANNA, ErasureReason.ASKED_BY_PERSON, null), FACILITATOR, RESEARCHER, HERE, IN_THE_GROUP);
        var account = new ForgetAccount(RESEARCHER.id(), ErasureReason.ASKED_BY_PERSON, null);
        rights.permits(account, ADMIN, WhenPersonForgottenThenDestroyKey.ACTOR);
        rights.denies(account, RESEARCHER, FACILITATOR, HERE);
        rights.denies(new ForgetAccount(ADMIN.id(), ErasureReason.ASKED_BY_PERSON, null), ADMIN);
    }

    @Test
    void onlyTheProductSaysThatSomebodyIsForgotten() {
        var complete = new CompleteErasure(ANNA, List.of(), 0, null);
        rights.permits(complete, WhenPersonForgottenThenDestroyKey.ACTOR);
        rights.denies(complete, ADMIN, FACILITATOR, RESEARCHER, HERE, IN_THE_GROUP);
    }

    private static Actor centre(Role role) {
        return new Actor(UUID.randomUUID(), Set.of(role), null, null);
    }

    private static Actor coordinatorOf(String jobcentre) {
        return new Actor(UUID.randomUUID(), Set.of(Role.COORDINATOR), jobcentre, null);
    }
}
