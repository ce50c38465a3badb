package dk.loopbog.command.feedback;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.feedback.FeedbackExamples.FEEDBACK;
import static dk.loopbog.command.feedback.FeedbackExamples.ON_MINUTES;
import static dk.loopbog.command.feedback.FeedbackExamples.RELEASED;
import static dk.loopbog.command.feedback.FeedbackExamples.RELEASED_ON;
import static dk.loopbog.command.feedback.FeedbackExamples.RESEARCHER;
import static dk.loopbog.command.group.OneGroup.AS_RESEARCHER;
import static dk.loopbog.command.group.OneGroup.GROUP;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.feedback.FeedbackCommand.CorrectFeedback;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.events.Personal;
import dk.loopbog.events.feedback.FeedbackCorrected;
import dk.loopbog.events.feedback.FeedbackKind;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectFeedbackTest {

    private AggregateTestFixture<Feedback> feedback;

    @BeforeEach
    void fixture() {
        feedback = new AggregateTestFixture<>(Feedback.class);
        feedback.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void makesANewVersion() {
        feedback.given(RELEASED).when(new CorrectFeedback(FEEDBACK, List.of(FeedbackKind.BRAKE), "Tag det roligt", null), AS_RESEARCHER.toMetaData())
                .expectEvents(new FeedbackCorrected(FEEDBACK, ON_MINUTES, GROUP, 2, List.of(FeedbackKind.BRAKE),
                        new Personal(RESEARCHER, "Tag det roligt"), TODAY));
    }

    @Test
    void isCorrectedAgain() {
        var corrected = new FeedbackCorrected(FEEDBACK, ON_MINUTES, GROUP, 2, List.of(FeedbackKind.BRAKE),
                new Personal(RESEARCHER, "Tag det roligt"), RELEASED_ON);
        feedback.given(RELEASED, corrected)
                .when(new CorrectFeedback(FEEDBACK, List.of(FeedbackKind.PUSH), "Prøv noget større", null), AS_RESEARCHER.toMetaData())
                .expectEvents(new FeedbackCorrected(FEEDBACK, ON_MINUTES, GROUP, 3, List.of(FeedbackKind.PUSH),
                        new Personal(RESEARCHER, "Prøv noget større"), TODAY));
    }

    @Test
    void changesNothingWhereTheWordsAreTheSame() {
        feedback.given(RELEASED)
                .when(new CorrectFeedback(FEEDBACK, List.of(FeedbackKind.PUSH), "Prøv noget større", null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsToEmptyIt() {
        feedback.given(RELEASED).when(new CorrectFeedback(FEEDBACK, null, null, null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("missing-value", "text"));
    }

    @Test
    void rejectsACorrectionFromBeforeTheRelease() {
        feedback.given(RELEASED).when(new CorrectFeedback(FEEDBACK, null, "Tag det roligt", RELEASED_ON.minusDays(1)), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    @Test
    void rejectsWordsThatNobodyCanRead() {
        feedback.given(RELEASED).when(new CorrectFeedback(FEEDBACK, null, "Tag \u0000 det roligt", null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("bad-text", "text"));
    }
}
