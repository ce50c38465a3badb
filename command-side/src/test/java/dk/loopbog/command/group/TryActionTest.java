package dk.loopbog.command.group;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.ActorExamples.by;
import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.GroupExamples.ACTION;
import static dk.loopbog.command.group.GroupExamples.ACTION_PLANNED;
import static dk.loopbog.command.group.GroupExamples.ACTION_STOPPED;
import static dk.loopbog.command.group.GroupExamples.ACTION_TRIED;
import static dk.loopbog.command.group.GroupExamples.FORMED;
import static dk.loopbog.command.group.GroupExamples.FORMED_ON;
import static dk.loopbog.command.group.GroupExamples.GOAL_SET;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.facts;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;
import static dk.loopbog.command.participant.ParticipantExamples.CARL_LEFT;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupCommand.TryAction;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.group.ActionTried;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TryActionTest {

    private AggregateTestFixture<LearningGroup> group;

    @BeforeEach
    void fixture() {
        group = new AggregateTestFixture<>(LearningGroup.class);
        group.registerInjectableResource(facts());
    }

    @Test
    void countsTheTries() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED, ACTION_TRIED)
                .when(new TryAction(GROUP, ACTION, "To borgere", "Det virker", null), by(ANNA))
                .expectEvents(new ActionTried(GROUP, ACTION, 2, new Personal(ANNA, "To borgere"), new Personal(ANNA, "Det virker"), TODAY));
    }

    @Test
    void needsNoWords() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED)
                .when(new TryAction(GROUP, ACTION, "", null, CARL_LEFT), BY_FACILITATOR)
                .expectEvents(ACTION_TRIED);
    }

    @Test
    void saysNothingOfTheSameTryAgain() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED, ACTION_TRIED)
                .when(new TryAction(GROUP, ACTION, null, null, CARL_LEFT), BY_FACILITATOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsATryBeforeThePlan() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED)
                .when(new TryAction(GROUP, ACTION, null, null, FORMED_ON.minusDays(1)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    @Test
    void rejectsATryAfterTheStop() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED, ACTION_STOPPED)
                .when(new TryAction(GROUP, ACTION, null, null, null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("action-stopped", "happenedOn"));
    }

    @Test
    void takesATryFromBeforeTheStopThatIsToldLater() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED, ACTION_STOPPED)
                .when(new TryAction(GROUP, ACTION, null, null, CARL_LEFT), BY_FACILITATOR)
                .expectEvents(ACTION_TRIED);
    }

    @Test
    void rejectsAnUnknownAction() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED)
                .when(new TryAction(GROUP, Ids.action("ukendt"), null, null, null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "actionId"));
    }

    @Test
    void takesATryOfTheDayOnWhichItWasStopped() {
        var day = ACTION_STOPPED.happenedOn();
        group.given(FORMED, GOAL_SET, ACTION_PLANNED, ACTION_STOPPED)
                .when(new TryAction(GROUP, ACTION, null, null, day), BY_FACILITATOR)
                .expectEvents(new ActionTried(GROUP, ACTION, 1, null, null, day));
    }

    @Test
    void letsAnAdministratorRegisterATryAfterTheStop() {
        group.given(FORMED, GOAL_SET, ACTION_PLANNED, ACTION_STOPPED)
                .when(new TryAction(GROUP, ACTION, null, null, null), OneGroup.AS_ADMIN.toMetaData())
                .expectEvents(new ActionTried(GROUP, ACTION, 1, null, null, TODAY));
    }
}
