package dk.loopbog.command.logbook;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.logbook.LogbookExamples.ENTRY;
import static dk.loopbog.command.logbook.LogbookExamples.WRITTEN;

import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.logbook.LogbookCommand.ChangeLogbookSharing;
import dk.loopbog.events.logbook.LogbookSharingChanged;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeLogbookSharingTest {

    private static final LogbookSharingChanged SHARED = new LogbookSharingChanged(ENTRY, GROUP, true, TODAY);

    private AggregateTestFixture<LogbookEntry> entry;

    @BeforeEach
    void fixture() {
        entry = new AggregateTestFixture<>(LogbookEntry.class);
        entry.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void sharesTheEntryWithTheGroup() {
        entry.given(WRITTEN).when(new ChangeLogbookSharing(ENTRY, true, null)).expectEvents(SHARED);
    }

    @Test
    void takesItBack() {
        entry.given(WRITTEN, SHARED).when(new ChangeLogbookSharing(ENTRY, false, null))
                .expectEvents(new LogbookSharingChanged(ENTRY, GROUP, false, TODAY));
    }

    @Test
    void changesNothingTheSecondTime() {
        entry.given(WRITTEN, SHARED).when(new ChangeLogbookSharing(ENTRY, true, null)).expectNoEvents().expectSuccessfulHandlerExecution();
    }
}
