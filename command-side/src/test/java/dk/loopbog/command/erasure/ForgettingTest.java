package dk.loopbog.command.erasure;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.erasure.ErasureCommand.CompleteErasure;
import dk.loopbog.command.erasure.ErasureCommand.ForgetPerson;
import dk.loopbog.command.participant.ParticipantExamples;
import dk.loopbog.events.Ids;
import dk.loopbog.events.erasure.ErasedTexts;
import dk.loopbog.events.erasure.ErasureCompleted;
import dk.loopbog.events.erasure.ErasureReason;
import dk.loopbog.events.erasure.PersonForgotten;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForgettingTest {

    private static final UUID ERASURE = Ids.erasure(ANNA);
    private static final PersonForgotten FORGOTTEN = new PersonForgotten(ERASURE, ANNA, ErasureReason.ASKED_BY_PERSON, TODAY);
    private static final List<ErasedTexts> TEXTS = List.of(new ErasedTexts("minutes.MinutesSubmitted", 2));
    private static final ErasureCompleted COMPLETED = new ErasureCompleted(ERASURE, ANNA, TEXTS, 0, TODAY);

    private AggregateTestFixture<Erasure> erasure;

    @BeforeEach
    void fixture() {
        erasure = new AggregateTestFixture<>(Erasure.class);
        erasure.registerInjectableResource(new FactsGiven().and(ANNA, ParticipantExamples.anna()));
    }

    @Test
    void forgetsAPerson() {
        erasure.givenNoPriorActivity()
                .when(new ForgetPerson(ANNA, ErasureReason.ASKED_BY_PERSON, null))
                .expectEvents(FORGOTTEN);
    }

    @Test
    void rejectsSomebodyUnknown() {
        erasure.givenNoPriorActivity()
                .when(new ForgetPerson(UUID.randomUUID(), ErasureReason.ASKED_BY_PERSON, null))
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "participantId"));
    }

    @Test
    void rejectsToForgetWithoutAReason() {
        erasure.givenNoPriorActivity()
                .when(new ForgetPerson(ANNA, null, null))
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "reason"));
    }

    @Test
    void writesTheReceiptOnce() {
        erasure.given(FORGOTTEN)
                .when(new CompleteErasure(ANNA, TEXTS, 0, null))
                .expectEvents(COMPLETED);
    }

    @Test
    void saysNothingOfAReceiptThatIsThere() {
        erasure.given(FORGOTTEN, COMPLETED)
                .when(new CompleteErasure(ANNA, TEXTS, 0, null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aReceiptNamesKindsOfEventsAndHoldsNoText() {
        erasure.given(FORGOTTEN)
                .when(new CompleteErasure(ANNA, List.of(new ErasedTexts("x".repeat(121), 1)), 0, null))
                .expectNoEvents()
                .expectException(Refusal.of("too-long", "texts"));
    }
}
