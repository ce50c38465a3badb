package dk.loopbog.command.data;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.data.DataExamples.RECEIVED;
import static dk.loopbog.command.data.DataExamples.RECEIVED_ON;
import static dk.loopbog.command.data.DataExamples.SURVEY;
import static dk.loopbog.command.group.OneGroup.AS_RESEARCHER;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;

import dk.loopbog.command.ActorExamples;
import dk.loopbog.command.AttachedFile;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.data.DataCommand.CorrectDataItem;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.events.Personal;
import dk.loopbog.events.data.DataItemCorrected;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.data.DataKind;
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
        item.given(RECEIVED).when(new CorrectDataItem(SURVEY, null, 5, 9, "Spørgeskema", null, null), AS_RESEARCHER.toMetaData())
                .expectEvents(new DataItemCorrected(SURVEY, GROUP, 5, 9, new Personal(AS_RESEARCHER.id(), "Spørgeskema"), null, TODAY));
    }

    @Test
    void changesNothingWhereAllIsTheSame() {
        item.given(RECEIVED).when(new CorrectDataItem(SURVEY, null, 4, 8, "Spørgeskema", null, null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void replacesTheFileAndLeavesItWhereNoneComes() {
        var file = new AttachedFile("skema.pdf", "application/pdf", 12, "ab".repeat(32), "Ord");
        var replaced = new DataItemCorrected(SURVEY, GROUP, 4, 8, new Personal(AS_RESEARCHER.id(), "Spørgeskema"), file.by(AS_RESEARCHER.id()), TODAY);
        item.given(RECEIVED).when(new CorrectDataItem(SURVEY, null, 4, 8, "Spørgeskema", file, null), AS_RESEARCHER.toMetaData()).expectEvents(replaced);
        item.given(RECEIVED, replaced).when(new CorrectDataItem(SURVEY, null, 4, 8, "Spørgeskema", null, null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void whatAParticipantSendsIsThatPersonsOwn() {
        item.given(RECEIVED).when(new CorrectDataItem(SURVEY, null, 4, 8, "Skemaet", null, null), ActorExamples.participant(ANNA).toMetaData())
                .expectEvents(new DataItemCorrected(SURVEY, GROUP, 4, 8, new Personal(ANNA, "Skemaet"), null, TODAY));
    }

    @Test
    void rejectsNumbersThatCannotBe() {
        rejects(new CorrectDataItem(SURVEY, null, -1, 8, null, null, null), "bad-number", "count");
        rejects(new CorrectDataItem(SURVEY, null, 4, 0, null, null, null), "bad-number", "pages");
    }

    @Test
    void rejectsACorrectionFromBeforeItCame() {
        rejects(new CorrectDataItem(SURVEY, null, 5, 9, null, null, RECEIVED_ON.minusDays(1)), "order-of-dates", "happenedOn");
    }

    @Test
    void putsTheDayRight() {
        item.given(RECEIVED).when(new CorrectDataItem(SURVEY, RECEIVED_ON.minusDays(3), 4, 8, "Spørgeskema", null, null), AS_RESEARCHER.toMetaData())
                .expectEvents(new DataItemCorrected(SURVEY, GROUP, RECEIVED_ON.minusDays(3), 4, 8, new Personal(AS_RESEARCHER.id(), "Spørgeskema"), null, TODAY));
    }

    @Test
    void theDayThatIsThereIsNoCorrection() {
        item.given(RECEIVED).when(new CorrectDataItem(SURVEY, RECEIVED_ON, 4, 8, "Spørgeskema", null, null), AS_RESEARCHER.toMetaData()).expectNoEvents();
    }

    @Test
    void rejectsADayThatCannotBe() {
        rejects(new CorrectDataItem(SURVEY, TODAY.plusDays(1), 4, 8, null, null, null), "outside-programme", "day");
        rejects(new CorrectDataItem(SURVEY, RECEIVED_ON.minusYears(20), 4, 8, null, null, null), "outside-programme", "day");
    }

    @Test
    void rejectsADayBeforeTheCitizenPermittedIt() {
        var observed = new DataItemReceived(SURVEY, PROGRAMME, DataKind.OBSERVATION_CITIZEN, null, null, null, 1, null, null, true, RECEIVED_ON, null,
                RECEIVED_ON.plusDays(2));
        item.given(observed).when(new CorrectDataItem(SURVEY, RECEIVED_ON.minusDays(1), 1, null, null, null, null), AS_RESEARCHER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("order-of-dates", "day"));
    }

    @Test
    void rejectsATitleOrAFileThatNobodyCanRead() {
        rejects(new CorrectDataItem(SURVEY, null, 4, 8, "Skema\u0000", null, null), "bad-text", "title");
        rejects(new CorrectDataItem(SURVEY, null, 4, 8, null, new AttachedFile("skema.pdf", "application/pdf", 0, "ab".repeat(32), null), null),
                "bad-number", "attachment");
    }

    private void rejects(CorrectDataItem command, String code, String field) {
        item.given(RECEIVED).when(command, AS_RESEARCHER.toMetaData()).expectNoEvents().expectException(Refusal.of(code, field));
    }
}
