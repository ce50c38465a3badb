package dk.loopbog.command.data;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.data.DataExamples.RECEIVED;
import static dk.loopbog.command.data.DataExamples.RECEIVED_ON;
import static dk.loopbog.command.data.DataExamples.SURVEY;
import static dk.loopbog.command.group.OneGroup.AS_RESEARCHER;
import static dk.loopbog.command.group.OneGroup.GROUP;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.data.DataCommand.CorrectDataItem;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.events.Personal;
import dk.loopbog.events.data.DataItemCorrected;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectDataItemTest {

    private AggregateTestFixture<DataItem> item;

    @BeforeEach
    void fixture() {
        item = new AggregateTestFixture<>(DataItem.class);
        item.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void putsTheNumbersRight() {
        item.given(RECEIVED).when(new CorrectDataItem(SURVEY, 5, 9, "Spørgeskema", null), AS_RESEARCHER.toMetaData())
                .expectEvents(new DataItemCorrected(SURVEY, GROUP, 5, 9, new Personal(GROUP, "Spørgeskema"), TODAY));
    }

    @Test
    void changesNothingWhereAllIsTheSame() {
        item.given(RECEIVED).when(new CorrectDataItem(SURVEY, 4, 8, "Spørgeskema", null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsNumbersThatCannotBe() {
        rejects(new CorrectDataItem(SURVEY, -1, 8, null, null), "bad-number", "count");
        rejects(new CorrectDataItem(SURVEY, 4, 0, null, null), "bad-number", "pages");
    }

    @Test
    void rejectsACorrectionFromBeforeItCame() {
        rejects(new CorrectDataItem(SURVEY, 5, 9, null, RECEIVED_ON.minusDays(1)), "order-of-dates", "happenedOn");
    }

    private void rejects(CorrectDataItem command, String code, String field) {
        item.given(RECEIVED).when(command, AS_RESEARCHER.toMetaData()).expectNoEvents().expectException(Refusal.of(code, field));
    }
}
