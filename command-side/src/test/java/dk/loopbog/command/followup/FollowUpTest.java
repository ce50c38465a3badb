package dk.loopbog.command.followup;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.OneGroup.AS_RESEARCHER;
import static dk.loopbog.command.group.OneGroup.GROUP;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.followup.FollowUpCommand.FinishFollowUp;
import dk.loopbog.command.followup.FollowUpCommand.NoteFollowUp;
import dk.loopbog.command.followup.FollowUpCommand.ReopenFollowUp;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.followup.FollowUpDone;
import dk.loopbog.events.followup.FollowUpNoted;
import dk.loopbog.events.followup.FollowUpReopened;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowUpTest {

    private static final UUID ID = Ids.named("follow-up", "1");
    private static final UUID RESEARCHER = AS_RESEARCHER.id();
    private static final FollowUpNoted NOTED = new FollowUpNoted(ID, GROUP, new Personal(RESEARCHER, "Ring om møde 2"), TODAY);
    private static final FollowUpDone DONE = new FollowUpDone(ID, GROUP, RESEARCHER, TODAY);

    private AggregateTestFixture<FollowUp> followUp;

    @BeforeEach
    void fixture() {
        followUp = new AggregateTestFixture<>(FollowUp.class);
        followUp.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void isNotedAboutAGroup() {
        followUp.givenNoPriorActivity().when(new NoteFollowUp(ID, GROUP, "Ring om møde 2", null), AS_RESEARCHER.toMetaData()).expectEvents(NOTED);
    }

    @Test
    void isDoneOnceAndOpenedAgain() {
        followUp.given(NOTED).when(new FinishFollowUp(ID, null), AS_RESEARCHER.toMetaData()).expectEvents(DONE);
        followUp.given(NOTED, DONE).when(new FinishFollowUp(ID, null), AS_RESEARCHER.toMetaData()).expectNoEvents().expectSuccessfulHandlerExecution();
        followUp.given(NOTED, DONE).when(new ReopenFollowUp(ID, null), AS_RESEARCHER.toMetaData())
                .expectEvents(new FollowUpReopened(ID, GROUP, RESEARCHER, TODAY));
        followUp.given(NOTED).when(new ReopenFollowUp(ID, null), AS_RESEARCHER.toMetaData()).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void needsAGroupAndWords() {
        followUp.givenNoPriorActivity().when(new NoteFollowUp(ID, Ids.group("ukendt"), "Ring", null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("unknown-key", "groupId"));
        followUp.givenNoPriorActivity().when(new NoteFollowUp(ID, GROUP, " ", null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("missing-value", "text"));
    }
}
