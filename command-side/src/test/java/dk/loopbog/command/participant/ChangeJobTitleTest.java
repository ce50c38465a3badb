package dk.loopbog.command.participant;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;
import static dk.loopbog.command.participant.ParticipantExamples.JOINED;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.participant.ParticipantCommand.ChangeJobTitle;
import dk.loopbog.events.participant.JobTitleChanged;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeJobTitleTest {

    private AggregateTestFixture<Participant> participant;

    @BeforeEach
    void fixture() {
        participant = new AggregateTestFixture<>(Participant.class);
        participant.registerInjectableResource(new FactsGiven());
    }

    @Test
    void keepsTheNewTitleAsItIsWritten() {
        participant.given(JOINED)
                .when(new ChangeJobTitle(ANNA, "Mentor ", null))
                .expectEvents(new JobTitleChanged(ANNA, "Mentor ", TODAY));
    }

    @Test
    void saysNothingWhereNothingChanges() {
        participant.given(JOINED)
                .when(new ChangeJobTitle(ANNA, "Jobrådgiver", null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsATitleFromBeforeTheLastOne() {
        participant.given(JOINED, new JobTitleChanged(ANNA, "Mentor", TODAY))
                .when(new ChangeJobTitle(ANNA, "Teamleder", TODAY.minusDays(1)))
                .expectNoEvents()
                .expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    @Test
    void rejectsToTakeTheTitleAway() {
        participant.given(JOINED)
                .when(new ChangeJobTitle(ANNA, " ", null))
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "jobTitle"));
    }
}
