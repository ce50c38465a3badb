package dk.loopbog.command.feedback;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.feedback.FeedbackExamples.FEEDBACK;
import static dk.loopbog.command.feedback.FeedbackExamples.ON_MINUTES;
import static dk.loopbog.command.feedback.FeedbackExamples.RELEASED;
import static dk.loopbog.command.group.OneGroup.AS_ADMIN;
import static dk.loopbog.command.group.OneGroup.AS_MEMBER;
import static dk.loopbog.command.group.OneGroup.FORMER_MEMBER;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.feedback.FeedbackCommand.AnswerFeedback;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.events.Personal;
import dk.loopbog.events.feedback.FeedbackAnswered;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerFeedbackTest {

    private static final FeedbackAnswered ANSWERED = new FeedbackAnswered(FEEDBACK, ON_MINUTES, GROUP, MEMBER,
            new Personal(MEMBER, "Det gør vi"), TODAY);

    private AggregateTestFixture<Feedback> feedback;

    @BeforeEach
    void fixture() {
        feedback = new AggregateTestFixture<>(Feedback.class);
        feedback.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void keepsTheWordsOfWhoAnswered() {
        feedback.given(RELEASED).when(new AnswerFeedback(FEEDBACK, "Det gør vi", null), AS_MEMBER.toMetaData()).expectEvents(ANSWERED);
    }

    @Test
    void takesFurtherAnswers() {
        feedback.given(RELEASED, ANSWERED).when(new AnswerFeedback(FEEDBACK, "Og nu er det gjort", null), AS_MEMBER.toMetaData())
                .expectEvents(new FeedbackAnswered(FEEDBACK, ON_MINUTES, GROUP, MEMBER, new Personal(MEMBER, "Og nu er det gjort"), TODAY));
    }

    @Test
    void changesNothingWhereTheSameIsSaidTwice() {
        feedback.given(RELEASED, ANSWERED).when(new AnswerFeedback(FEEDBACK, "Det gør vi", null), AS_MEMBER.toMetaData())
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void isTheAccountsOwnWhereSomebodyWhoIsNoParticipantAnswers() {
        feedback.given(RELEASED).when(new AnswerFeedback(FEEDBACK, "Det gør vi", null), AS_ADMIN.toMetaData())
                .expectEvents(new FeedbackAnswered(FEEDBACK, ON_MINUTES, GROUP, AS_ADMIN.id(), new Personal(AS_ADMIN.id(), "Det gør vi"), TODAY));
    }

    @Test
    void keepsWhatTwoSayInTheSameWords() {
        feedback.given(RELEASED, new FeedbackAnswered(FEEDBACK, ON_MINUTES, GROUP, FORMER_MEMBER, new Personal(FORMER_MEMBER, "Det gør vi"), TODAY))
                .when(new AnswerFeedback(FEEDBACK, "Det gør vi", null), AS_MEMBER.toMetaData()).expectEvents(ANSWERED);
    }

    @Test
    void rejectsAnEmptyAnswer() {
        feedback.given(RELEASED).when(new AnswerFeedback(FEEDBACK, " ", null), AS_MEMBER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("missing-value", "answer"));
    }
}
