package dk.loopbog.command.round;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.round.RoundExamples.AL1;
import static dk.loopbog.command.round.RoundExamples.PLANNED;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.round.RoundCommand.ReviseRound;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.round.RoundClosed;
import dk.loopbog.events.round.RoundRevised;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviseRoundTest {

    private AggregateTestFixture<Round> round;

    @BeforeEach
    void fixture() {
        round = new AggregateTestFixture<>(Round.class);
        round.registerInjectableResource(new FactsGiven());
    }

    @Test
    void changesWhatIsExpected() {
        round.given(PLANNED)
                .when(new ReviseRound(AL1, "AL 1", 4, ReportingForm.BOTH, null))
                .expectEvents(new RoundRevised(AL1, "AL 1", 4, ReportingForm.BOTH, TODAY));
    }

    @Test
    void saysNothingWhereNothingChanges() {
        round.given(PLANNED)
                .when(new ReviseRound(AL1, "AL 1", 3, ReportingForm.MINUTES, null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsARoundOfNoMeetings() {
        round.given(PLANNED)
                .when(new ReviseRound(AL1, "AL 1", 0, ReportingForm.MINUTES, null))
                .expectNoEvents()
                .expectException(Refusal.of("bad-number", "meetingsExpected"));
    }

    @Test
    void rejectsARoundWithoutAName() {
        round.given(PLANNED)
                .when(new ReviseRound(AL1, " ", 4, ReportingForm.BOTH, null))
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "name"));
    }

    @Test
    void rejectsAChangeOfAClosedRound() {
        round.given(PLANNED, new RoundClosed(AL1, TODAY))
                .when(new ReviseRound(AL1, "AL 1", 4, ReportingForm.BOTH, null))
                .expectNoEvents()
                .expectException(Refusal.of("round-closed", null));
    }
}
