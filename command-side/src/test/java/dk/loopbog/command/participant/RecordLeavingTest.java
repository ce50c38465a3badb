package dk.loopbog.command.participant;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;
import static dk.loopbog.command.participant.ParticipantExamples.CARL_LEFT;
import static dk.loopbog.command.participant.ParticipantExamples.JOINED;
import static dk.loopbog.command.participant.ParticipantExamples.LEFT;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.participant.ParticipantCommand.RecordLeaving;
import dk.loopbog.events.participant.ParticipantLeft;
import dk.loopbog.events.participant.ParticipantReturned;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordLeavingTest {

    private AggregateTestFixture<Participant> participant;

    @BeforeEach
    void fixture() {
        participant = new AggregateTestFixture<>(Participant.class);
        participant.registerInjectableResource(new FactsGiven());
    }

    @Test
    void endsTakingPartForAReasonThatIsThePersons() {
        participant.given(JOINED)
                .when(new RecordLeaving(ANNA, "Orlov", CARL_LEFT))
                .expectEvents(LEFT);
    }

    @Test
    void saysNothingOfTheSameLeavingAgain() {
        participant.given(JOINED, LEFT)
                .when(new RecordLeaving(ANNA, "Orlov", CARL_LEFT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void mayFollowAReturn() {
        participant.given(JOINED, LEFT, new ParticipantReturned(ANNA, CARL_LEFT.plusDays(7)))
                .when(new RecordLeaving(ANNA, null, null))
                .expectEvents(new ParticipantLeft(ANNA, null, TODAY));
    }

    @Test
    void rejectsLeavingTwice() {
        participant.given(JOINED, LEFT)
                .when(new RecordLeaving(ANNA, "Nyt job", TODAY))
                .expectNoEvents()
                .expectException(Refusal.of("participant-left", "happenedOn"));
    }

    @Test
    void rejectsLeavingBeforeJoining() {
        participant.given(JOINED)
                .when(new RecordLeaving(ANNA, null, STARTS.minusDays(1)))
                .expectNoEvents()
                .expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    @Test
    void rejectsLeavingInTheFuture() {
        participant.given(JOINED)
                .when(new RecordLeaving(ANNA, null, TODAY.plusDays(1)))
                .expectNoEvents()
                .expectException(Refusal.of("outside-programme", "happenedOn"));
    }

    @Test
    void rejectsAReasonThatNobodyCanRead() {
        participant.given(JOINED)
                .when(new RecordLeaving(ANNA, "Or\u0000lov", null))
                .expectNoEvents()
                .expectException(Refusal.of("bad-text", "reason"));
    }
}
