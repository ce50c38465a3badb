package dk.loopbog.command.feedback;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.feedback.FeedbackExamples.FEEDBACK;
import static dk.loopbog.command.feedback.FeedbackExamples.ON_MINUTES;
import static dk.loopbog.command.feedback.FeedbackExamples.RELEASED;
import static dk.loopbog.command.feedback.FeedbackExamples.RELEASED_ON;
import static dk.loopbog.command.group.OneGroup.AS_MEMBER;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.feedback.FeedbackCommand.OpenFeedback;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.events.feedback.FeedbackOpened;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenFeedbackTest {

    private static final FeedbackOpened OPENED = new FeedbackOpened(FEEDBACK, ON_MINUTES, GROUP, MEMBER, TODAY);

    private AggregateTestFixture<Feedback> feedback;

    @BeforeEach
    void fixture() {
        feedback = new AggregateTestFixture<>(Feedback.class);
        feedback.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void namesWhoOpenedItFirst() {
        feedback.given(RELEASED).when(new OpenFeedback(FEEDBACK, null), AS_MEMBER.toMetaData()).expectEvents(OPENED);
    }

    @Test
    void changesNothingTheSecondTime() {
        feedback.given(RELEASED, OPENED).when(new OpenFeedback(FEEDBACK, null), AS_MEMBER.toMetaData())
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsADayBeforeTheRelease() {
        feedback.given(RELEASED).when(new OpenFeedback(FEEDBACK, RELEASED_ON.minusDays(1)), AS_MEMBER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("order-of-dates", "happenedOn"));
    }
}
