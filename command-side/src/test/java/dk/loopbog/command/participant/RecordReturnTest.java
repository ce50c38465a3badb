package dk.loopbog.command.participant;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;
import static dk.loopbog.command.participant.ParticipantExamples.CARL_LEFT;
import static dk.loopbog.command.participant.ParticipantExamples.JOINED;
import static dk.loopbog.command.participant.ParticipantExamples.LEFT;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.participant.ParticipantCommand.RecordReturn;
import dk.loopbog.events.participant.ParticipantReturned;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordReturnTest {

    private AggregateTestFixture<Participant> participant;

    @BeforeEach
    void fixture() {
        participant = new AggregateTestFixture<>(Participant.class);
        participant.registerInjectableResource(new FactsGiven());
    }

    @Test
    void beginsTakingPartAgain() {
        participant.given(JOINED, LEFT)
                .when(new RecordReturn(ANNA, null))
                .expectEvents(new ParticipantReturned(ANNA, TODAY));
    }

    @Test
    void saysNothingOfTheSameReturnAgain() {
        participant.given(JOINED, LEFT, new ParticipantReturned(ANNA, TODAY))
                .when(new RecordReturn(ANNA, TODAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsTheReturnOfOneWhoIsThere() {
        participant.given(JOINED)
                .when(new RecordReturn(ANNA, null))
                .expectNoEvents()
                .expectException(Refusal.of("participant-present", "happenedOn"));
    }

    @Test
    void rejectsAReturnBeforeLeaving() {
        participant.given(JOINED, LEFT)
                .when(new RecordReturn(ANNA, CARL_LEFT.minusDays(1)))
                .expectNoEvents()
                .expectException(Refusal.of("order-of-dates", "happenedOn"));
    }
}
