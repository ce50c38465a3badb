package dk.loopbog.command.minutes;

import static dk.loopbog.command.group.OneGroup.AS_ADMIN;
import static dk.loopbog.command.group.OneGroup.AS_MEMBER;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.group.OneGroup.STRANGER;
import static dk.loopbog.command.meeting.MeetingExamples.HELD_ON;
import static dk.loopbog.command.meeting.MeetingExamples.MEETING;
import static dk.loopbog.command.minutes.MinutesExamples.MINUTES;
import static dk.loopbog.command.minutes.MinutesExamples.SUBMITTED;
import static dk.loopbog.command.minutes.MinutesExamples.SUBMITTED_ON;

import dk.loopbog.command.AttachedFile;
import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.meeting.MeetingExamples;
import dk.loopbog.command.minutes.MinutesCommand.SubmitMinutes;
import dk.loopbog.events.Attachment;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.minutes.MinutesText;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmitMinutesTest {

    private static final String DIGEST = "ab".repeat(32);

    private final FactsGiven facts = OneGroup.facts().and(MEETING, MeetingExamples.held());
    private AggregateTestFixture<Minutes> minutes;

    @BeforeEach
    void fixture() {
        minutes = new AggregateTestFixture<>(Minutes.class);
        minutes.registerInjectableResource(facts);
    }

    @Test
    void handsInWhatTheGroupTriedAndLearned() {
        minutes.givenNoPriorActivity()
                .when(submit(1, MEMBER, "Vi prøvede at gå en tur", 2, SUBMITTED_ON), AS_MEMBER.toMetaData())
                .expectEvents(SUBMITTED);
    }

    @Test
    void takesTheFieldsOfTheTemplateAndAFile() {
        var file = new AttachedFile("referat.docx", "application/pdf", 1234, DIGEST, "Ord");
        minutes.givenNoPriorActivity()
                .when(new SubmitMinutes(GROUP, 1, MEMBER, " ", "Gik", "Lyttede", "Længere", "Uge 12", file, null, null), AS_MEMBER.toMetaData())
                .expectEvents(new MinutesSubmitted(MINUTES, MEETING, GROUP, 1, MEMBER, new MinutesText(null, mine("Gik"), mine("Lyttede"),
                        mine("Længere"), mine("Uge 12"), new Attachment(mine("referat.docx"), "application/pdf", 1234, DIGEST, mine("Ord"))),
                        null, FactsGiven.TODAY));
    }

    @Test
    void letsAnAdministratorRegisterMinutesThatLieElsewhere() {
        minutes.givenNoPriorActivity()
                .when(submit(1, MEMBER, null, null, SUBMITTED_ON), AS_ADMIN.toMetaData())
                .expectEvents(new MinutesSubmitted(MINUTES, MEETING, GROUP, 1, MEMBER, MinutesText.free(null), null, SUBMITTED_ON));
    }

    @Test
    void rejectsEmptyMinutes() {
        rejects(submit(1, MEMBER, " ", null, SUBMITTED_ON), "missing-value", "free");
    }

    @ParameterizedTest
    @ValueSource(strings = {"free", "tried", "learned", "adjust", "next"})
    void rejectsAFieldThatCannotBeRead(String field) {
        UnaryOperator<String> in = of -> of.equals(field) ? "Ord\0" : "Ord";
        rejects(new SubmitMinutes(GROUP, 1, MEMBER, in.apply("free"), in.apply("tried"), in.apply("learned"), in.apply("adjust"), in.apply("next"), null, null,
                null), "bad-text", field);
    }

    @Test
    void rejectsMinutesForAnUnknownMeeting() {
        rejects(submit(2, MEMBER, "Tekst", null, SUBMITTED_ON), "unknown-key", "meetingNumber");
    }

    @Test
    void rejectsMinutesForACancelledMeeting() {
        facts.and(MEETING, MeetingExamples.cancelled());
        rejects(submit(1, MEMBER, "Tekst", null, SUBMITTED_ON), "meeting-cancelled", "meetingNumber");
    }

    @Test
    void rejectsMinutesForAMeetingYetToBeHeld() {
        facts.and(MEETING, MeetingExamples.scheduled());
        rejects(submit(1, MEMBER, "Tekst", null, SUBMITTED_ON), "meeting-not-held", "meetingNumber");
    }

    @Test
    void rejectsMinutesFromBeforeTheMeeting() {
        rejects(submit(1, MEMBER, "Tekst", null, HELD_ON.minusDays(1)), "order-of-dates", "happenedOn");
    }

    @Test
    void rejectsMinutesOfTomorrow() {
        rejects(submit(1, MEMBER, "Tekst", null, FactsGiven.TODAY.plusDays(1)), "outside-programme", "happenedOn");
    }

    @Test
    void rejectsAnUnknownAuthor() {
        rejects(submit(1, Ids.participant("ukendt"), "Tekst", null, SUBMITTED_ON), "unknown-key", "author");
    }

    @Test
    void rejectsAnAuthorOfAnotherJobcentre() {
        rejects(submit(1, STRANGER, "Tekst", null, SUBMITTED_ON), "wrong-jobcentre", "author");
    }

    @Test
    void rejectsMinutesOfNoPages() {
        rejects(submit(1, MEMBER, "Tekst", 0, SUBMITTED_ON), "bad-number", "pages");
    }

    @Test
    void rejectsACivilRegistrationNumber() {
        rejects(submit(1, MEMBER, "Borgeren 010190-1234", null, SUBMITTED_ON), "cpr-number", "free");
    }

    @Test
    void rejectsAFileWithoutAProperDigest() {
        var file = new AttachedFile("referat.pdf", "application/pdf", 1234, "../../etc", null);
        rejects(new SubmitMinutes(GROUP, 1, MEMBER, null, null, null, null, null, file, null, SUBMITTED_ON), "bad-text", "attachment");
    }

    private void rejects(SubmitMinutes command, String code, String field) {
        minutes.givenNoPriorActivity().when(command, AS_MEMBER.toMetaData())
                .expectNoEvents().expectException(Refusal.of(code, field));
    }

    private static SubmitMinutes submit(int number, UUID author, String text, Integer pages, LocalDate on) {
        return new SubmitMinutes(GROUP, number, author, text, null, null, null, null, null, pages, on);
    }

    private static Personal mine(String text) {
        return new Personal(MEMBER, text);
    }
}
