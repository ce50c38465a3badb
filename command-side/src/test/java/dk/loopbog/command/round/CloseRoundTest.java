package dk.loopbog.command.round;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.round.RoundExamples.AL1;
import static dk.loopbog.command.round.RoundExamples.PLANNED;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.round.RoundCommand.CloseRound;
import dk.loopbog.events.round.RoundClosed;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloseRoundTest {

    private AggregateTestFixture<Round> round;

    @BeforeEach
    void fixture() {
        round = new AggregateTestFixture<>(Round.class);
        round.registerInjectableResource(new FactsGiven());
    }

    @Test
    void closesTheRound() {
        round.given(PLANNED)
                .when(new CloseRound(AL1, null))
                .expectEvents(new RoundClosed(AL1, TODAY));
    }

    @Test
    void saysNothingOfARoundThatIsClosed() {
        round.given(PLANNED, new RoundClosed(AL1, TODAY))
                .when(new CloseRound(AL1, null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }
}
