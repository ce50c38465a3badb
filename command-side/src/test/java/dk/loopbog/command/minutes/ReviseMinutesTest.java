package dk.loopbog.command.minutes;

import static dk.loopbog.command.group.OneGroup.AS_MEMBER;
import static dk.loopbog.command.group.OneGroup.COLLEAGUE;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.group.OneGroup.STRANGER;
import static dk.loopbog.command.meeting.MeetingExamples.MEETING;
import static dk.loopbog.command.minutes.MinutesExamples.MINUTES;
import static dk.loopbog.command.minutes.MinutesExamples.SUBMITTED;
import static dk.loopbog.command.minutes.MinutesExamples.SUBMITTED_ON;

import dk.loopbog.command.AttachedFile;
import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.minutes.MinutesCommand.ReviseMinutes;
import dk.loopbog.events.Attachment;
import dk.loopbog.events.Personal;
import dk.loopbog.events.minutes.MinutesRevised;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.minutes.MinutesText;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviseMinutesTest {

    private static final MinutesRevised REVISED = new MinutesRevised(MINUTES, GROUP, 2, COLLEAGUE,
            MinutesText.free(new Personal(COLLEAGUE, "Nye ord")), 2, new Personal(COLLEAGUE, "Vi blev klogere"), FactsGiven.TODAY);

    private AggregateTestFixture<Minutes> minutes;

    @BeforeEach
    void fixture() {
        minutes = new AggregateTestFixture<>(Minutes.class);
        minutes.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void makesANewVersion() {
        minutes.given(SUBMITTED).when(revise(1, COLLEAGUE, "Nye ord", null), AS_MEMBER.toMetaData()).expectEvents(REVISED);
    }

    @Test
    void keepsTheFileThatIsThereWithItsPages() {
        var file = new Attachment(new Personal(MEMBER, "referat.pdf"), "application/pdf", 9, "ab".repeat(32), null);
        var withFile = new MinutesText(null, null, null, null, null, file);
        minutes.given(new MinutesSubmitted(MINUTES, MEETING, GROUP, 1, MEMBER, withFile, 3, SUBMITTED_ON))
                .when(new ReviseMinutes(MINUTES, null, MEMBER, "Nye ord", null, null, null, null, null, null, null, null), AS_MEMBER.toMetaData())
                .expectEvents(new MinutesRevised(MINUTES, GROUP, 2, MEMBER,
                        new MinutesText(new Personal(MEMBER, "Nye ord"), null, null, null, null, file), 3, null, FactsGiven.TODAY));
    }

    @Test
    void changesNothingWhereTheWordsAreTheSame() {
        minutes.given(SUBMITTED).when(revise(1, COLLEAGUE, "Vi prøvede at gå en tur", null), AS_MEMBER.toMetaData())
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsToWriteOverAVersionNotSeen() {
        minutes.given(SUBMITTED, REVISED).when(revise(1, MEMBER, "Mine ord", null), AS_MEMBER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("changed-meanwhile", "expectedVersion"));
    }

    @Test
    void rejectsARevisionFromBeforeTheVersionItRevises() {
        rejects(revise(1, MEMBER, "Mine ord", SUBMITTED_ON.minusDays(1)), "order-of-dates", "happenedOn");
    }

    @Test
    void rejectsAnAuthorOfAnotherJobcentre() {
        rejects(revise(1, STRANGER, "Mine ord", null), "wrong-jobcentre", "author");
    }

    @Test
    void rejectsToEmptyMinutes() {
        rejects(new ReviseMinutes(MINUTES, 1, MEMBER, null, null, null, null, null, null, null, null, null), "missing-value", "free");
    }

    @Test
    void rejectsAFieldThatCannotBeRead() {
        rejects(new ReviseMinutes(MINUTES, 1, MEMBER, "Ord", "Ord\0", null, null, null, null, null, null, null), "bad-text", "tried");
    }

    @Test
    void rejectsAReasonThatCannotBeRead() {
        rejects(new ReviseMinutes(MINUTES, 1, MEMBER, "Ord", null, null, null, null, null, null, "Ord\0", null), "bad-text", "reason");
    }

    @Test
    void countsThePagesAnewWhereAFileTakesAnothersPlace() {
        var file = new Attachment(new Personal(MEMBER, "referat.pdf"), "application/pdf", 9, "ab".repeat(32), null);
        var another = new AttachedFile("nyt.pdf", "application/pdf", 8, "cd".repeat(32), null);
        minutes.given(new MinutesSubmitted(MINUTES, MEETING, GROUP, 1, MEMBER, new MinutesText(null, null, null, null, null, file), 3, SUBMITTED_ON))
                .when(new ReviseMinutes(MINUTES, null, MEMBER, null, null, null, null, null, another, null, null, null), AS_MEMBER.toMetaData())
                .expectEvents(new MinutesRevised(MINUTES, GROUP, 2, MEMBER, new MinutesText(null, null, null, null, null,
                        new Attachment(new Personal(MEMBER, "nyt.pdf"), "application/pdf", 8, "cd".repeat(32), null)), null, null, FactsGiven.TODAY));
    }

    private void rejects(ReviseMinutes command, String code, String field) {
        minutes.given(SUBMITTED).when(command, AS_MEMBER.toMetaData()).expectNoEvents().expectException(Refusal.of(code, field));
    }

    private static ReviseMinutes revise(Integer expected, UUID author, String text, LocalDate on) {
        return new ReviseMinutes(MINUTES, expected, author, text, null, null, null, null, null, 2, "Vi blev klogere", on);
    }
}
