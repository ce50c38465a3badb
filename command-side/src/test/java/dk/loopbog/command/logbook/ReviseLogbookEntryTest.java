package dk.loopbog.command.logbook;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.OneGroup.AS_MEMBER;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.logbook.LogbookExamples.ENTRY;
import static dk.loopbog.command.logbook.LogbookExamples.WRITTEN;
import static dk.loopbog.command.logbook.LogbookExamples.WRITTEN_ON;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.logbook.LogbookCommand.ReviseLogbookEntry;
import dk.loopbog.events.Personal;
import dk.loopbog.events.logbook.LogbookEntryRevised;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviseLogbookEntryTest {

    private static final LogbookEntryRevised REVISED = new LogbookEntryRevised(ENTRY, GROUP, 2, new Personal(MEMBER, "Nye ord"), null, TODAY);

    private AggregateTestFixture<LogbookEntry> entry;

    @BeforeEach
    void fixture() {
        entry = new AggregateTestFixture<>(LogbookEntry.class);
        entry.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void makesANewVersion() {
        entry.given(WRITTEN).when(new ReviseLogbookEntry(ENTRY, 1, "Nye ord", null, null), AS_MEMBER.toMetaData()).expectEvents(REVISED);
    }

    @Test
    void changesNothingWhereTheWordsAreTheSame() {
        entry.given(WRITTEN).when(new ReviseLogbookEntry(ENTRY, null, "Jeg lyttede mere", 1, null), AS_MEMBER.toMetaData())
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsToWriteOverAVersionNotSeen() {
        entry.given(WRITTEN, REVISED).when(new ReviseLogbookEntry(ENTRY, 1, "Andre ord", null, null), AS_MEMBER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("changed-meanwhile", "expectedVersion"));
    }

    @Test
    void rejectsToEmptyIt() {
        entry.given(WRITTEN).when(new ReviseLogbookEntry(ENTRY, 1, null, null, null), AS_MEMBER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("missing-value", "text"));
    }

    @Test
    void rejectsARevisionFromBeforeItWasWritten() {
        entry.given(WRITTEN).when(new ReviseLogbookEntry(ENTRY, 1, "Nye ord", null, WRITTEN_ON.minusDays(1)), AS_MEMBER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    @Test
    void rejectsANegativeNumberOfPages() {
        entry.given(WRITTEN).when(new ReviseLogbookEntry(ENTRY, 1, "Nye ord", -1, null), AS_MEMBER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("bad-number", "pages"));
    }
}
