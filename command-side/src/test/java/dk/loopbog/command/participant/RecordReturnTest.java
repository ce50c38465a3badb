package dk.loopbog.command.participant;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;
import static dk.loopbog.command.participant.ParticipantExamples.CARL_LEFT;
import static dk.loopbog.command.participant.ParticipantExamples.JOINED;
import static dk.loopbog.command.participant.ParticipantExamples.LEFT;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.participant.ParticipantCommand.RecordReturn;
import dk.loopbog.events.participant.ParticipantReturned;
import java.util.stream.Stream;
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

    @Test
    void takesPartUntilTheDayOfLeavingAndFromTheDayOfTheReturn() {
        var back = CARL_LEFT.plusDays(7);
        var anna = Stream.of(LEFT, new ParticipantReturned(ANNA, back))
                .reduce(ParticipantExamples.anna(), ParticipantState::after, (one, other) -> other);

        assertThat(anna.takesPartOn(STARTS.minusDays(1))).isFalse();
        assertThat(anna.hasLeftBy(STARTS.minusDays(1))).as("not come yet").isFalse();
        assertThat(anna.takesPartOn(STARTS)).isTrue();
        assertThat(anna.hasLeftBy(STARTS)).isFalse();
        assertThat(anna.takesPartOn(CARL_LEFT.minusDays(1))).isTrue();
        assertThat(anna.takesPartOn(CARL_LEFT)).isFalse();
        assertThat(anna.hasLeftBy(CARL_LEFT)).isTrue();
        assertThat(anna.hasLeftBy(back.minusDays(1))).isTrue();
        assertThat(anna.takesPartOn(back)).isTrue();
        assertThat(anna.hasLeftBy(TODAY)).isFalse();
        assertThat(anna.joined()).isEqualTo(STARTS);
    }
}
