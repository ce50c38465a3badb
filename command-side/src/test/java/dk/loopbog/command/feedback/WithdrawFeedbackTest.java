package dk.loopbog.command.feedback;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.feedback.FeedbackExamples.FEEDBACK;
import static dk.loopbog.command.feedback.FeedbackExamples.ON_MINUTES;
import static dk.loopbog.command.feedback.FeedbackExamples.RELEASED;
import static dk.loopbog.command.feedback.FeedbackExamples.RESEARCHER;
import static dk.loopbog.command.group.OneGroup.AS_MEMBER;
import static dk.loopbog.command.group.OneGroup.AS_RESEARCHER;
import static dk.loopbog.command.group.OneGroup.GROUP;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.feedback.FeedbackCommand.AnswerFeedback;
import dk.loopbog.command.feedback.FeedbackCommand.CorrectFeedback;
import dk.loopbog.command.feedback.FeedbackCommand.OpenFeedback;
import dk.loopbog.command.feedback.FeedbackCommand.WithdrawFeedback;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.events.Personal;
import dk.loopbog.events.feedback.FeedbackWithdrawn;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithdrawFeedbackTest {

    private static final FeedbackWithdrawn WITHDRAWN = new FeedbackWithdrawn(FEEDBACK, ON_MINUTES, GROUP,
            new Personal(RESEARCHER, "Den var til en anden gruppe"), TODAY);

    private AggregateTestFixture<Feedback> feedback;

    @BeforeEach
    void fixture() {
        feedback = new AggregateTestFixture<>(Feedback.class);
        feedback.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void takesItBackWithAReason() {
        feedback.given(RELEASED).when(new WithdrawFeedback(FEEDBACK, "Den var til en anden gruppe", null), AS_RESEARCHER.toMetaData())
                .expectEvents(WITHDRAWN);
    }

    @Test
    void needsAReason() {
        feedback.given(RELEASED).when(new WithdrawFeedback(FEEDBACK, "", null), AS_RESEARCHER.toMetaData()).expectNoEvents()
                .expectException(Refusal.of("missing-value", "reason"));
    }

    @Test
    void endsItForEverybody() {
        refusesAfterwards(new AnswerFeedback(FEEDBACK, "Det gør vi", null), AS_MEMBER);
        refusesAfterwards(new OpenFeedback(FEEDBACK, null), AS_MEMBER);
        refusesAfterwards(new CorrectFeedback(FEEDBACK, null, "Nye ord", null), AS_RESEARCHER);
        refusesAfterwards(new WithdrawFeedback(FEEDBACK, "Igen", null), AS_RESEARCHER);
    }

    private void refusesAfterwards(FeedbackCommand command, Actor actor) {
        feedback.given(RELEASED, WITHDRAWN).when(command, actor.toMetaData()).expectNoEvents()
                .expectException(Refusal.of("feedback-withdrawn", "feedbackId"));
    }
}
