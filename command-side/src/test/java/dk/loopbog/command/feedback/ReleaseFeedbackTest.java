package dk.loopbog.command.feedback;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.feedback.FeedbackExamples.FEEDBACK;
import static dk.loopbog.command.feedback.FeedbackExamples.ON_MINUTES;
import static dk.loopbog.command.feedback.FeedbackExamples.RELEASED;
import static dk.loopbog.command.feedback.FeedbackExamples.RELEASED_ON;
import static dk.loopbog.command.feedback.FeedbackExamples.RESEARCHER;
import static dk.loopbog.command.group.OneGroup.AS_ADMIN;
import static dk.loopbog.command.group.OneGroup.AS_RESEARCHER;
import static dk.loopbog.command.group.OneGroup.FORMED;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.meeting.MeetingExamples.MEETING;
import static dk.loopbog.command.minutes.MinutesExamples.MINUTES;
import static dk.loopbog.command.minutes.MinutesExamples.SUBMITTED_ON;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.data.DataExamples;
import dk.loopbog.command.data.DataItemState;
import dk.loopbog.command.feedback.FeedbackCommand.ReleaseFeedback;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.logbook.LogbookExamples;
import dk.loopbog.command.minutes.MinutesExamples;
import dk.loopbog.command.reflection.ReflectionExamples;
import dk.loopbog.command.submission.Wordings;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.SubmissionRef.Kind;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.feedback.FeedbackKind;
import dk.loopbog.events.feedback.FeedbackReleased;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.minutes.MinutesText;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReleaseFeedbackTest {

    private final FactsGiven facts = OneGroup.facts()
            .and(MINUTES, MinutesExamples.submitted()).and(MINUTES, MinutesExamples.wordings())
            .and(LogbookExamples.ENTRY, LogbookExamples.written())
            .and(ReflectionExamples.REFLECTION, ReflectionExamples.written())
            .and(DataExamples.SURVEY, DataExamples.received());
    private AggregateTestFixture<Feedback> feedback;

    @BeforeEach
    void fixture() {
        feedback = new AggregateTestFixture<>(Feedback.class);
        feedback.registerInjectableResource(facts);
    }

    @Test
    void answersTheVersionNowCurrent() {
        feedback.givenNoPriorActivity()
                .when(new ReleaseFeedback(FEEDBACK, ON_MINUTES, null, List.of(FeedbackKind.PUSH), "Prøv noget større", "Forsigtig gruppe", "Karen",
                        null, null, null, RELEASED_ON), AS_RESEARCHER.toMetaData())
                .expectEvents(RELEASED);
    }

    @Test
    void goesToTheGroupOfEveryKindOfSubmission() {
        releasesOn(new SubmissionRef(Kind.PROJECT, GROUP));
        releasesOn(new SubmissionRef(Kind.LOGBOOK, LogbookExamples.ENTRY));
        releasesOn(new SubmissionRef(Kind.REFLECTION, ReflectionExamples.REFLECTION));
        releasesOn(new SubmissionRef(Kind.DATA, DataExamples.SURVEY));
    }

    @Test
    void letsAnAdministratorRegisterFeedbackOfWhichOnlyTheDayIsKnown() {
        feedback.givenNoPriorActivity()
                .when(release(ON_MINUTES, null, null, RELEASED_ON), AS_ADMIN.toMetaData())
                .expectEvents(new FeedbackReleased(FEEDBACK, ON_MINUTES, GROUP, 1, List.of(), null, null,
                        new Personal(AS_ADMIN.id(), "Karen"), null, RELEASED_ON));
    }

    @Test
    void rejectsASubmissionThatIsNotThere() {
        for (var kind : Kind.values()) {
            rejects(release(new SubmissionRef(kind, Ids.named("ukendt")), null, "Tekst", RELEASED_ON), "unknown-key", "submission");
        }
    }

    @Test
    void rejectsDataThatNoGroupSent() {
        var talk = Ids.named("data", "snak");
        facts.and(talk, DataItemState.after(null,
                new DataItemReceived(talk, PROGRAMME, DataKind.INFORMAL_TALK, null, null, null, 1, null, null, false, null, null, FORMED)));
        rejects(release(new SubmissionRef(Kind.DATA, talk), null, "Tekst", RELEASED_ON), "unknown-key", "submission");
    }

    @Test
    void rejectsAVersionThatIsNotThere() {
        rejects(release(ON_MINUTES, 2, "Tekst", RELEASED_ON), "unknown-key", "submissionVersion");
        rejects(release(ON_MINUTES, 0, "Tekst", RELEASED_ON), "unknown-key", "submissionVersion");
    }

    @Test
    void rejectsFeedbackFromBeforeTheSubmission() {
        rejects(release(ON_MINUTES, null, "Tekst", SUBMITTED_ON.minusDays(1)), "order-of-dates", "happenedOn");
    }

    @Test
    void rejectsFeedbackOfTomorrow() {
        rejects(release(ON_MINUTES, null, "Tekst", TODAY.plusDays(1)), "outside-programme", "happenedOn");
    }

    @Test
    void rejectsFeedbackThatSaysNothing() {
        rejects(release(ON_MINUTES, null, " ", RELEASED_ON), "missing-value", "text");
    }

    @Test
    void rejectsACivilRegistrationNumberInTheNoteForResearchers() {
        rejects(new ReleaseFeedback(FEEDBACK, ON_MINUTES, null, null, "Tekst", "Se 010190-1234", "Karen", null, null, null, RELEASED_ON),
                "cpr-number", "researcherNote");
    }

    @Test
    void pointsAtTheExactPlaceOfAQuoteWhateverTheBlanks() {
        feedback.givenNoPriorActivity()
                .when(quoting("prøvede\n at  gå ", null), AS_RESEARCHER.toMetaData())
                .expectEvents(new FeedbackReleased(FEEDBACK, ON_MINUTES, GROUP, 1, List.of(), new Personal(RESEARCHER, "Tekst"), null,
                        new Personal(RESEARCHER, "Karen"), new Passage(ON_MINUTES, 1, "free", 3, 16, new Personal(MEMBER, "prøvede at gå")), RELEASED_ON));
    }

    @Test
    void rejectsAQuoteThatDoesNotStandInTheVersion() {
        rejects(quoting("Vi prøvede at løbe", null), "quote-not-found", "quote");
    }

    @Test
    void rejectsWordsThatNobodyCanReadAndFeedbackOfNobody() {
        rejects(release(ON_MINUTES, null, "Prøv \u0000 noget", RELEASED_ON), "bad-text", "text");
        rejects(quoting("Vi \u0000 prøvede", null), "bad-text", "quote");
        rejects(new ReleaseFeedback(FEEDBACK, ON_MINUTES, null, null, "Tekst", null, " ", null, null, null, RELEASED_ON), "missing-value", "by");
    }

    @Test
    void pointsAtTheWordsWhereTheyWereMarkedOrElseWhereTheyStandFirst() {
        facts.and(MINUTES, Wordings.after(null, new MinutesSubmitted(MINUTES, MEETING, GROUP, 1, MEMBER,
                MinutesText.free(new Personal(MEMBER, "En tur er en tur, og en tur til")), null, SUBMITTED_ON)));
        pointsAt(quoting("en tur", 14), 21);
        pointsAt(quoting("en tur", 10), 10);
        pointsAt(quoting("en tur", 0), 10);
        pointsAt(quoting("en tur", null), 10);
        pointsAt(quoting("en tur", 25), 10);
        pointsAt(quoting("en tur", 400), 10);
        pointsAt(quoting("en tur", -3), 10);
        pointsAt(new ReleaseFeedback(FEEDBACK, ON_MINUTES, null, null, "Tekst", null, "Karen", "en tur", "tried", 14, RELEASED_ON), 10);
    }

    private void pointsAt(ReleaseFeedback command, int start) {
        feedback.givenNoPriorActivity().when(command, AS_RESEARCHER.toMetaData())
                .expectEvents(new FeedbackReleased(FEEDBACK, ON_MINUTES, GROUP, 1, List.of(), new Personal(RESEARCHER, "Tekst"), null,
                        new Personal(RESEARCHER, "Karen"), new Passage(ON_MINUTES, 1, "free", start, start + 6, new Personal(MEMBER, "en tur")),
                        RELEASED_ON));
    }

    private static ReleaseFeedback quoting(String quote, @Nullable Integer from) {
        return new ReleaseFeedback(FEEDBACK, ON_MINUTES, null, null, "Tekst", null, "Karen", quote, "free", from, RELEASED_ON);
    }

    private void releasesOn(SubmissionRef submission) {
        feedback.givenNoPriorActivity()
                .when(release(submission, 1, "Godt set", RELEASED_ON), AS_RESEARCHER.toMetaData())
                .expectEvents(new FeedbackReleased(FEEDBACK, submission, GROUP, 1, List.of(), new Personal(RESEARCHER, "Godt set"), null,
                        new Personal(RESEARCHER, "Karen"), null, RELEASED_ON));
    }

    private void rejects(ReleaseFeedback command, String code, String field) {
        feedback.givenNoPriorActivity().when(command, AS_RESEARCHER.toMetaData()).expectNoEvents().expectException(Refusal.of(code, field));
    }

    private static ReleaseFeedback release(SubmissionRef submission, Integer version, String text, LocalDate on) {
        return new ReleaseFeedback(FEEDBACK, submission, version, null, text, null, "Karen", null, null, null, on);
    }
}
