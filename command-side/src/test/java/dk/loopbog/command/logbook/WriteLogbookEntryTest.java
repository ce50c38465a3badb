package dk.loopbog.command.logbook;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.OneGroup.ACTION;
import static dk.loopbog.command.group.OneGroup.AS_ADMIN;
import static dk.loopbog.command.group.OneGroup.AS_MEMBER;
import static dk.loopbog.command.group.OneGroup.COLLEAGUE;
import static dk.loopbog.command.group.OneGroup.FORMER_MEMBER;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.group.OneGroup.STRANGER;
import static dk.loopbog.command.logbook.LogbookExamples.ENTRY;
import static dk.loopbog.command.logbook.LogbookExamples.WRITTEN;
import static dk.loopbog.command.logbook.LogbookExamples.WRITTEN_ON;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.logbook.LogbookCommand.WriteLogbookEntry;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.logbook.LogbookEntryWritten;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteLogbookEntryTest {

    private AggregateTestFixture<LogbookEntry> entry;

    @BeforeEach
    void fixture() {
        entry = new AggregateTestFixture<>(LogbookEntry.class);
        entry.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void keepsTheWordsOfItsAuthor() {
        entry.givenNoPriorActivity()
                .when(write(MEMBER, GROUP, "Jeg lyttede mere", 1, ACTION, WRITTEN_ON), AS_MEMBER.toMetaData())
                .expectEvents(WRITTEN);
    }

    @Test
    void isTakenFromOneWhoHasLeftTheGroup() {
        entry.givenNoPriorActivity()
                .when(write(FORMER_MEMBER, GROUP, "Det lærte jeg", null, null, null), AS_MEMBER.toMetaData())
                .expectEvents(new LogbookEntryWritten(ENTRY, GROUP, FORMER_MEMBER, new Personal(FORMER_MEMBER, "Det lærte jeg"),
                        null, null, false, TODAY));
    }

    @Test
    void letsAnAdministratorRegisterAnEntryThatLiesElsewhere() {
        entry.givenNoPriorActivity()
                .when(write(MEMBER, GROUP, null, null, null, WRITTEN_ON), AS_ADMIN.toMetaData())
                .expectEvents(new LogbookEntryWritten(ENTRY, GROUP, MEMBER, null, null, null, false, WRITTEN_ON));
    }

    @Test
    void letsAnAdministratorRegisterWhatAnybodyWrote() {
        for (var author : List.of(COLLEAGUE, STRANGER)) {
            entry.givenNoPriorActivity()
                    .when(write(author, GROUP, null, 1, null, WRITTEN_ON), AS_ADMIN.toMetaData())
                    .expectEvents(new LogbookEntryWritten(ENTRY, GROUP, author, null, 1, null, false, WRITTEN_ON));
        }
    }

    @Test
    void rejectsAnEmptyEntry() {
        rejects(write(MEMBER, GROUP, "", null, null, null), "missing-value", "text");
    }

    @Test
    void rejectsAnUnknownGroup() {
        rejects(write(MEMBER, Ids.group("ukendt"), "Tekst", null, null, null), "unknown-key", "groupId");
    }

    @Test
    void rejectsAnUnknownParticipant() {
        rejects(write(Ids.participant("ukendt"), GROUP, "Tekst", null, null, null), "unknown-key", "participantId");
    }

    @Test
    void rejectsAColleagueWhoWasNeverInTheGroup() {
        rejects(write(COLLEAGUE, GROUP, "Tekst", null, null, null), "not-a-member", "participantId");
    }

    @Test
    void rejectsAParticipantOfAnotherJobcentre() {
        rejects(write(STRANGER, GROUP, "Tekst", null, null, null), "wrong-jobcentre", "participantId");
    }

    @Test
    void rejectsAnActionOfAnotherGroup() {
        rejects(write(MEMBER, GROUP, "Tekst", null, Ids.action("anden"), null), "unknown-key", "actionId");
    }

    @Test
    void rejectsMoreThanAHundredThousandPages() {
        rejects(write(MEMBER, GROUP, "Tekst", 100_001, null, null), "bad-number", "pages");
    }

    @Test
    void rejectsWordsThatNobodyCanRead() {
        rejects(write(MEMBER, GROUP, "Jeg \u0000 lyttede", null, null, null), "bad-text", "text");
    }

    @Test
    void rejectsAnEntryFromBeforeTheProgramme() {
        rejects(write(MEMBER, GROUP, "Tekst", null, null, STARTS.minusDays(31)), "outside-programme", "happenedOn");
    }

    private void rejects(WriteLogbookEntry command, String code, String field) {
        entry.givenNoPriorActivity().when(command, AS_MEMBER.toMetaData()).expectNoEvents().expectException(Refusal.of(code, field));
    }

    private static WriteLogbookEntry write(UUID participant, UUID group, String text, Integer pages, UUID action, LocalDate on) {
        return new WriteLogbookEntry(ENTRY, participant, group, text, pages, action, false, on);
    }
}
