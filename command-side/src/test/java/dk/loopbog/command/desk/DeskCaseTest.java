package dk.loopbog.command.desk;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.OneGroup.AS_RESEARCHER;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.minutes.MinutesExamples.MINUTES;
import static dk.loopbog.command.minutes.MinutesExamples.SUBMITTED_ON;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.data.DataItemState;
import dk.loopbog.command.desk.DeskCommand.HandOverSubmission;
import dk.loopbog.command.desk.DeskCommand.PutSubmissionAside;
import dk.loopbog.command.desk.DeskCommand.TakeSubmission;
import dk.loopbog.command.desk.DeskCommand.TakeUpSubmission;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.minutes.MinutesExamples;
import dk.loopbog.command.programme.ProgrammeExamples;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.SubmissionRef.Kind;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.desk.SubmissionHandedOver;
import dk.loopbog.events.desk.SubmissionPutAside;
import dk.loopbog.events.desk.SubmissionTaken;
import dk.loopbog.events.desk.SubmissionTakenUp;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskCaseTest {

    private static final SubmissionRef ON = new SubmissionRef(Kind.MINUTES, MINUTES);
    private static final UUID CASE = Ids.deskCase(ON);
    private static final UUID KAREN = AS_RESEARCHER.id();
    private static final UUID JENS = Ids.named("account", "forsker2");
    private static final Actor AS_JENS = new Actor(JENS, Set.of(Role.RESEARCHER), null, null);
    private static final SubmissionTaken TAKEN = new SubmissionTaken(CASE, ON, GROUP, new Personal(KAREN, "Karen"), TODAY);
    private static final SubmissionPutAside ASIDE = new SubmissionPutAside(CASE, ON, GROUP, 1, new Personal(KAREN, "Set, ingen svar nødvendigt"), TODAY);

    private final FactsGiven facts = OneGroup.facts().and(MINUTES, MinutesExamples.submitted());
    private AggregateTestFixture<DeskCase> desk;

    @BeforeEach
    void fixture() {
        desk = new AggregateTestFixture<>(DeskCase.class);
        desk.registerInjectableResource(facts);
        desk.registerInjectableResource((Researchers) account -> account.equals(JENS) ? Optional.of("Jens") : Optional.empty());
    }

    @Test
    void whoTakesASubmissionHasIt() {
        desk.givenNoPriorActivity().when(new TakeSubmission(ON, "Karen", null), AS_RESEARCHER.toMetaData()).expectEvents(TAKEN);
    }

    @Test
    void takingItTwiceChangesNothing() {
        desk.given(TAKEN).when(new TakeSubmission(ON, "Karen", null), AS_RESEARCHER.toMetaData()).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void whatAColleagueHasIsNotTaken() {
        desk.given(TAKEN).when(new TakeSubmission(ON, "Jens", null), AS_JENS.toMetaData()).expectNoEvents()
                .expectException(Refusal.of("taken-by-colleague", "submission"));
    }

    @Test
    void itStaysWithWhoHasItWhileItIsAside() {
        desk.given(TAKEN, ASIDE).when(new TakeSubmission(ON, "Jens", null), AS_JENS.toMetaData()).expectNoEvents()
                .expectException(Refusal.of("taken-by-colleague", "submission"));
    }

    @Test
    void itIsNotTakenWithoutAName() {
        desk.givenNoPriorActivity().when(new TakeSubmission(ON, " ", null), AS_RESEARCHER.toMetaData()).expectNoEvents()
                .expectException(Refusal.of("missing-value", "by"));
    }

    @Test
    void itIsHandedOverToAResearcherUnderTheNameOfTheirAccount() {
        desk.given(TAKEN).when(new HandOverSubmission(ON, JENS, null), AS_RESEARCHER.toMetaData())
                .expectEvents(new SubmissionHandedOver(CASE, ON, GROUP, KAREN, new Personal(JENS, "Jens"), TODAY));
    }

    @Test
    void nobodyElseCanBeGivenIt() {
        desk.given(TAKEN).when(new HandOverSubmission(ON, Ids.named("account", "leder"), null), AS_RESEARCHER.toMetaData()).expectNoEvents()
                .expectException(Refusal.of("not-a-researcher", "to"));
    }

    @Test
    void itIsPutAsideWithAReasonAndTakenUpAgain() {
        desk.givenNoPriorActivity().when(new PutSubmissionAside(ON, "Set, ingen svar nødvendigt", null), AS_RESEARCHER.toMetaData()).expectEvents(ASIDE);
        desk.given(ASIDE).when(new TakeUpSubmission(ON, null), AS_RESEARCHER.toMetaData())
                .expectEvents(new SubmissionTakenUp(CASE, ON, GROUP, KAREN, TODAY));
    }

    @Test
    void puttingItAsideTwiceChangesNothingUnlessTheReasonOrTheVersionIsAnother() {
        desk.given(ASIDE).when(new PutSubmissionAside(ON, "Set, ingen svar nødvendigt", null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectSuccessfulHandlerExecution();
        desk.given(ASIDE).when(new PutSubmissionAside(ON, "Talt om på mødet", null), AS_RESEARCHER.toMetaData())
                .expectEvents(new SubmissionPutAside(CASE, ON, GROUP, 1, new Personal(KAREN, "Talt om på mødet"), TODAY));
        desk.given(new SubmissionPutAside(CASE, ON, GROUP, 7, ASIDE.reason(), TODAY))
                .when(new PutSubmissionAside(ON, "Set, ingen svar nødvendigt", null), AS_RESEARCHER.toMetaData()).expectEvents(ASIDE);
    }

    @Test
    void whatIsNotAsideIsNotTakenUp() {
        desk.given(TAKEN).when(new TakeUpSubmission(ON, null), AS_RESEARCHER.toMetaData()).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void nothingIsPutAsideWithoutAReason() {
        desk.given(TAKEN).when(new PutSubmissionAside(ON, " ", null), AS_RESEARCHER.toMetaData()).expectNoEvents()
                .expectException(Refusal.of("missing-value", "reason"));
    }

    @Test
    void nothingIsDoneAboutWhatIsNotThere() {
        var unknown = new SubmissionRef(Kind.MINUTES, Ids.named("ukendt"));
        desk.givenNoPriorActivity().when(new TakeSubmission(unknown, "Karen", null), AS_RESEARCHER.toMetaData()).expectNoEvents()
                .expectException(Refusal.of("unknown-key", "submission"));
    }

    @Test
    void whatTheCentreGatheredItselfDoesNotLieOnTheDesk() {
        var talk = Ids.named("data", "snak");
        facts.and(talk, DataItemState.after(null, new DataItemReceived(talk, ProgrammeExamples.PROGRAMME, DataKind.INFORMAL_TALK, null, null, null, 1, null,
                null, false, null, null, SUBMITTED_ON)));
        desk.givenNoPriorActivity().when(new TakeSubmission(new SubmissionRef(Kind.DATA, talk), "Karen", null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("unknown-key", "submission"));
    }
}
