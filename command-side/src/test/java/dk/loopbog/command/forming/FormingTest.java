package dk.loopbog.command.forming;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.ActorExamples.by;
import static dk.loopbog.command.group.GroupExamples.facts;
import static dk.loopbog.command.jobcentre.JobcentreExamples.SILKEBORG;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;
import static dk.loopbog.command.participant.ParticipantExamples.BO;
import static dk.loopbog.command.participant.ParticipantExamples.CARL;
import static dk.loopbog.command.participant.ParticipantExamples.DORTE;
import static dk.loopbog.command.round.RoundExamples.AL1;
import static dk.loopbog.command.round.RoundExamples.FROM;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.forming.FormingCommand.DropSketch;
import dk.loopbog.command.forming.FormingCommand.MakeWish;
import dk.loopbog.command.forming.FormingCommand.PlaceParticipant;
import dk.loopbog.command.forming.FormingCommand.ProposeThemes;
import dk.loopbog.command.forming.FormingCommand.SketchGroup;
import dk.loopbog.command.jobcentre.JobcentreState;
import dk.loopbog.command.round.RoundExamples;
import dk.loopbog.command.round.RoundState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.forming.GroupSketched;
import dk.loopbog.events.forming.GroupsStarted;
import dk.loopbog.events.forming.ParticipantPlaced;
import dk.loopbog.events.forming.SketchDropped;
import dk.loopbog.events.forming.ThemesProposed;
import dk.loopbog.events.forming.WishMade;
import dk.loopbog.events.jobcentre.JobcentreJoined;
import dk.loopbog.events.round.RoundClosed;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormingTest {

    private static final UUID FORMING = Ids.forming(AL1, SILKEBORG);
    private static final String TALKS = "samtaler";
    private static final String FIRST_TALK = "første-samtale";
    private static final ThemesProposed PROPOSED = new ThemesProposed(FORMING, AL1, SILKEBORG, List.of(TALKS, FIRST_TALK), FactsGiven.TODAY);
    private static final GroupSketched SKETCHED = new GroupSketched(FORMING, 1, null, List.of(TALKS), null, FactsGiven.TODAY);

    private final FactsGiven facts = facts();
    private AggregateTestFixture<Forming> forming;

    @BeforeEach
    void fixture() {
        forming = new AggregateTestFixture<>(Forming.class);
        forming.registerInjectableResource(facts);
    }

    @Test
    void themesAreProposedAndProposedAnew() {
        forming.givenNoPriorActivity()
                .when(new ProposeThemes(AL1, SILKEBORG, List.of(TALKS, FIRST_TALK, TALKS), null), BY_FACILITATOR).expectEvents(PROPOSED);
        forming.given(PROPOSED)
                .when(new ProposeThemes(AL1, SILKEBORG, List.of(TALKS), null), BY_FACILITATOR)
                .expectEvents(new ThemesProposed(FORMING, AL1, SILKEBORG, List.of(TALKS), FactsGiven.TODAY));
        forming.given(PROPOSED).when(new ProposeThemes(AL1, SILKEBORG, List.of(TALKS, FIRST_TALK), null), BY_FACILITATOR).expectNoEvents();
    }

    @Test
    void rejectsAThemeThatTheProgrammeDoesNotKnow() {
        forming.givenNoPriorActivity().when(new ProposeThemes(AL1, SILKEBORG, List.of("ukendt"), null), BY_FACILITATOR)
                .expectNoEvents().expectException(Refusal.of("unknown-key", "themes"));
    }

    @Test
    void rejectsAJobcentreOfAnotherProgramme() {
        var elsewhere = Ids.jobcentre("fremmed");
        facts.and(elsewhere, JobcentreState.after(null,
                new JobcentreJoined(elsewhere, "fremmed", Ids.programme("et-andet"), "Fremmed", null, List.of(), FROM)));
        forming.givenNoPriorActivity().when(new ProposeThemes(AL1, elsewhere, List.of(TALKS), null), BY_FACILITATOR)
                .expectNoEvents().expectException(Refusal.of("unknown-key", "jobcentreId"));
    }

    @Test
    void nothingIsProposedWishedForOrSketchedOnceTheRoundIsClosed() {
        facts.and(AL1, RoundState.after(RoundExamples.state(), new RoundClosed(AL1, FactsGiven.TODAY)));
        for (var command : List.of(new ProposeThemes(AL1, SILKEBORG, List.of(TALKS), null), new MakeWish(AL1, SILKEBORG, ANNA, TALKS, null, null),
                new SketchGroup(AL1, SILKEBORG, null, null, List.of(), null, null))) {
            forming.given(PROPOSED).when(command, BY_FACILITATOR).expectNoEvents().expectException(Refusal.of("round-closed", null));
        }
    }

    @Test
    void somebodyWishesForTwoThemesAndMayTakeItBack() {
        var wished = new WishMade(FORMING, ANNA, List.of(TALKS, FIRST_TALK), FactsGiven.TODAY);
        forming.given(PROPOSED).when(new MakeWish(AL1, SILKEBORG, ANNA, TALKS, FIRST_TALK, null), by(ANNA)).expectEvents(wished);
        forming.given(PROPOSED, wished).when(new MakeWish(AL1, SILKEBORG, ANNA, TALKS, FIRST_TALK, null), by(ANNA)).expectNoEvents();
        forming.given(PROPOSED, wished).when(new MakeWish(AL1, SILKEBORG, ANNA, " ", null, null), by(ANNA))
                .expectEvents(new WishMade(FORMING, ANNA, List.of(), FactsGiven.TODAY));
    }

    @Test
    void rejectsAWishForWhatIsNotProposedOrForTheSameTwice() {
        forming.given(PROPOSED).when(new MakeWish(AL1, SILKEBORG, ANNA, "andet", null, null), by(ANNA))
                .expectNoEvents().expectException(Refusal.of("bad-choice", "first"));
        forming.given(PROPOSED).when(new MakeWish(AL1, SILKEBORG, ANNA, TALKS, "andet", null), by(ANNA))
                .expectNoEvents().expectException(Refusal.of("bad-choice", "second"));
        forming.given(PROPOSED).when(new MakeWish(AL1, SILKEBORG, ANNA, TALKS, TALKS, null), by(ANNA))
                .expectNoEvents().expectException(Refusal.of("same-wish", "second"));
        forming.given(PROPOSED).when(new MakeWish(AL1, SILKEBORG, ANNA, null, TALKS, null), by(ANNA))
                .expectNoEvents().expectException(Refusal.of("same-wish", "second"));
    }

    @Test
    void onlyThoseWhoAreThereWish() {
        forming.given(PROPOSED).when(new MakeWish(AL1, SILKEBORG, CARL, TALKS, null, null), by(CARL))
                .expectNoEvents().expectException(Refusal.of("participant-left", "participantId"));
        forming.given(PROPOSED).when(new MakeWish(AL1, SILKEBORG, DORTE, TALKS, null, null), by(DORTE))
                .expectNoEvents().expectException(Refusal.of("wrong-jobcentre", "participantId"));
    }

    @Test
    void rejectsASketchWithAnUnknownThemeOrANameThatNobodyCanRead() {
        forming.given(PROPOSED).when(new SketchGroup(AL1, SILKEBORG, null, null, List.of("ukendt"), null, null), BY_FACILITATOR)
                .expectNoEvents().expectException(Refusal.of("unknown-key", "themes"));
        forming.given(PROPOSED).when(new SketchGroup(AL1, SILKEBORG, null, "Gå\u0000tur", List.of(), null, null), BY_FACILITATOR)
                .expectNoEvents().expectException(Refusal.of("bad-text", "name"));
    }

    @Test
    void sketchingTheSameAgainChangesNothing() {
        forming.given(PROPOSED, SKETCHED).when(new SketchGroup(AL1, SILKEBORG, 1, null, List.of(TALKS, TALKS), " ", null), BY_FACILITATOR)
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void whoWasInADroppedSketchIsWithoutAGroupAndTheOthersStay() {
        var second = new GroupSketched(FORMING, 2, null, List.of(), null, FactsGiven.TODAY);
        var inFirst = new ParticipantPlaced(FORMING, ANNA, 1, FactsGiven.TODAY);
        var inSecond = new ParticipantPlaced(FORMING, BO, 2, FactsGiven.TODAY);
        var dropped = new SketchDropped(FORMING, 1, FactsGiven.TODAY);
        forming.given(PROPOSED, SKETCHED, second, inFirst, inSecond, dropped).when(new PlaceParticipant(AL1, SILKEBORG, ANNA, null, null),
                BY_FACILITATOR)
                .expectNoEvents().expectSuccessfulHandlerExecution();
        forming.given(PROPOSED, SKETCHED, second, inFirst, inSecond, dropped).when(new PlaceParticipant(AL1, SILKEBORG, BO, 2, null), BY_FACILITATOR)
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void groupsAreSketchedChangedAndDropped() {
        forming.given(PROPOSED).when(new SketchGroup(AL1, SILKEBORG, null, " ", List.of(TALKS), null, null), BY_FACILITATOR).expectEvents(SKETCHED);
        forming.given(PROPOSED, SKETCHED).when(new SketchGroup(AL1, SILKEBORG, 1, "Den gode samtale", List.of(TALKS), "gåtur", null), BY_FACILITATOR)
                .expectEvents(new GroupSketched(FORMING, 1, "Den gode samtale", List.of(TALKS), "gåtur", FactsGiven.TODAY));
        forming.given(PROPOSED, SKETCHED).when(new DropSketch(AL1, SILKEBORG, 1, null), BY_FACILITATOR)
                .expectEvents(new SketchDropped(FORMING, 1, FactsGiven.TODAY));
    }

    @Test
    void theNumberOfADroppedSketchIsNotGivenAgain() {
        forming.given(PROPOSED, SKETCHED, new SketchDropped(FORMING, 1, FactsGiven.TODAY))
                .when(new SketchGroup(AL1, SILKEBORG, null, null, List.of(), null, null), BY_FACILITATOR)
                .expectEvents(new GroupSketched(FORMING, 2, null, List.of(), null, FactsGiven.TODAY));
    }

    @Test
    void rejectsAnIdeaOrASketchThatIsNotThere() {
        forming.given(PROPOSED).when(new SketchGroup(AL1, SILKEBORG, null, null, List.of(), "ukendt", null), BY_FACILITATOR)
                .expectNoEvents().expectException(Refusal.of("unknown-key", "idea"));
        forming.given(PROPOSED).when(new SketchGroup(AL1, SILKEBORG, 4, null, List.of(), null, null), BY_FACILITATOR)
                .expectNoEvents().expectException(Refusal.of("unknown-key", "sketch"));
        forming.given(PROPOSED).when(new DropSketch(AL1, SILKEBORG, 1, null), BY_FACILITATOR)
                .expectNoEvents().expectException(Refusal.of("unknown-key", "sketch"));
    }

    @Test
    void peopleArePlacedAndTakenOutAgain() {
        var placed = new ParticipantPlaced(FORMING, BO, 1, FactsGiven.TODAY);
        forming.given(PROPOSED, SKETCHED).when(new PlaceParticipant(AL1, SILKEBORG, BO, 1, null), BY_FACILITATOR).expectEvents(placed);
        forming.given(PROPOSED, SKETCHED, placed).when(new PlaceParticipant(AL1, SILKEBORG, BO, 1, null), BY_FACILITATOR).expectNoEvents();
        forming.given(PROPOSED, SKETCHED, placed).when(new PlaceParticipant(AL1, SILKEBORG, BO, null, null), BY_FACILITATOR)
                .expectEvents(new ParticipantPlaced(FORMING, BO, null, FactsGiven.TODAY));
    }

    @Test
    void whoWasInAGroupThatIsStartedStandsOnTheBoardNoMore() {
        forming.given(PROPOSED, SKETCHED, new ParticipantPlaced(FORMING, BO, 1, FactsGiven.TODAY),
                        new GroupsStarted(FORMING, List.of(Ids.group("g1")), FactsGiven.TODAY))
                .when(new PlaceParticipant(AL1, SILKEBORG, BO, null, null), BY_FACILITATOR)
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsPlacingSomebodyInASketchThatIsNotThere() {
        forming.given(PROPOSED, SKETCHED).when(new PlaceParticipant(AL1, SILKEBORG, BO, 2, null), BY_FACILITATOR)
                .expectNoEvents().expectException(Refusal.of("unknown-key", "sketch"));
    }

    @Test
    void rejectsPlacingSomebodyWhoLeftOrBelongsElsewhere() {
        forming.given(PROPOSED, SKETCHED).when(new PlaceParticipant(AL1, SILKEBORG, CARL, 1, null), BY_FACILITATOR)
                .expectNoEvents().expectException(Refusal.of("participant-left", "participantId"));
        forming.given(PROPOSED, SKETCHED).when(new PlaceParticipant(AL1, SILKEBORG, DORTE, 1, null), BY_FACILITATOR)
                .expectNoEvents().expectException(Refusal.of("wrong-jobcentre", "participantId"));
    }
}
