package dk.loopbog.command.data;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.data.DataExamples.RECEIVED;
import static dk.loopbog.command.data.DataExamples.RECEIVED_ON;
import static dk.loopbog.command.data.DataExamples.SURVEY;
import static dk.loopbog.command.group.OneGroup.AS_RESEARCHER;
import static dk.loopbog.command.group.OneGroup.FORMED;
import static dk.loopbog.command.group.OneGroup.FORMER_MEMBER;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.group.OneGroup.ODDER;
import static dk.loopbog.command.group.OneGroup.ROUND;
import static dk.loopbog.command.programme.ProgrammeExamples.ENDS;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.consent.ConsentState;
import dk.loopbog.command.data.DataCommand.ReceiveDataItem;
import dk.loopbog.command.group.LearningGroupState;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.jobcentre.JobcentreState;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.command.round.RoundState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.events.jobcentre.JobcentreJoined;
import dk.loopbog.events.participant.ParticipantJoined;
import dk.loopbog.events.programme.ProgrammeStarted;
import dk.loopbog.events.round.RoundPlanned;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiveDataItemTest {

    private final FactsGiven facts = OneGroup.facts();
    private static final UUID OTHER_GROUP = Ids.group("odder-2");

    private AggregateTestFixture<DataItem> item;

    @BeforeEach
    void fixture() {
        item = new AggregateTestFixture<>(DataItem.class);
        item.registerInjectableResource(facts.and(OTHER_GROUP, OneGroup.group()));
    }

    @Test
    void standsForSeveral() {
        item.givenNoPriorActivity()
                .when(new ReceiveDataItem(SURVEY, PROGRAMME, DataKind.SURVEY, ODDER, GROUP, null, ROUND, 4, 8, "Spørgeskema", false, null, null, null, RECEIVED_ON),
                        AS_RESEARCHER.toMetaData())
                .expectEvents(RECEIVED);
    }

    @Test
    void standsForOneUnlessToldOtherwise() {
        item.givenNoPriorActivity()
                .when(received(DataKind.INFORMAL_TALK, null, null, "Snak ved kaffen", false, null), AS_RESEARCHER.toMetaData())
                .expectEvents(new DataItemReceived(SURVEY, PROGRAMME, DataKind.INFORMAL_TALK, null, null, null, 1, null,
                        new Personal(AS_RESEARCHER.id(), "Snak ved kaffen"), false, null, null, TODAY));
    }

    @Test
    void takesAnObservationOfACitizenWhoPermittedIt() {
        item.givenNoPriorActivity()
                .when(received(DataKind.OBSERVATION_CITIZEN, null, null, null, true, RECEIVED_ON), AS_RESEARCHER.toMetaData())
                .expectEvents(new DataItemReceived(SURVEY, PROGRAMME, DataKind.OBSERVATION_CITIZEN, null, null, null, 1, null, null,
                        true, null, null, RECEIVED_ON));
    }

    @Test
    void rejectsAnObservationOfACitizenWithoutPermission() {
        rejects(received(DataKind.OBSERVATION_CITIZEN, null, null, null, false, null), "permission-missing", "citizenPermission");
    }

    @Test
    void keepsTheDayOfThePermissionAndRejectsOneAfterTheObservation() {
        item.givenNoPriorActivity().when(observed(RECEIVED_ON), AS_RESEARCHER.toMetaData())
                .expectEvents(new DataItemReceived(SURVEY, PROGRAMME, DataKind.OBSERVATION_CITIZEN, null, null, null, 1, null, null,
                        true, RECEIVED_ON, null, RECEIVED_ON));
        rejects(observed(RECEIVED_ON.plusDays(1)), "order-of-dates", "permissionOn");
    }

    private static ReceiveDataItem observed(LocalDate permitted) {
        return new ReceiveDataItem(SURVEY, PROGRAMME, DataKind.OBSERVATION_CITIZEN, null, null, null, null, null, null, null, true, permitted, null, null,
                RECEIVED_ON);
    }

    @Test
    void rejectsNumbersThatCannotBe() {
        rejects(received(DataKind.SURVEY, 0, null, null, false, null), "bad-number", "count");
        rejects(received(DataKind.SURVEY, 100_001, null, null, false, null), "bad-number", "count");
        rejects(received(DataKind.SURVEY, null, 0, null, false, null), "bad-number", "pages");
    }

    @Test
    void rejectsWhatComesFromNowhere() {
        rejects(from(Ids.programme("ukendt"), null, null, null), "unknown-key", "programmeId");
        rejects(from(PROGRAMME, Ids.jobcentre("ukendt"), null, null), "unknown-key", "jobcentreId");
        rejects(from(PROGRAMME, null, Ids.group("ukendt"), null), "unknown-key", "groupId");
        rejects(from(PROGRAMME, null, null, Ids.round("ukendt")), "unknown-key", "roundId");
    }

    @Test
    void rejectsWhatComesFromAnotherProgramme() {
        var other = Ids.programme("et-andet");
        var round = Ids.round("fremmed");
        var jobcentre = Ids.jobcentre("fremmed");
        var group = Ids.group("fremmed");
        var person = Ids.participant("fremmed");
        facts.and(other, ProgrammeState.after(null, new ProgrammeStarted(other, "et-andet", "Et andet", "Andet", List.of(), STARTS, ENDS, STARTS)))
                .and(round, RoundState.after(null, new RoundPlanned(round, "fremmed", other, "AL 1", STARTS, ENDS, 3, ReportingForm.BOTH, STARTS)))
                .and(jobcentre, JobcentreState.after(null, new JobcentreJoined(jobcentre, "fremmed", other, "Fremmed", null, List.of(), STARTS)))
                .and(group, LearningGroupState.after(null, new LearningGroupFormed(group, "fremmed", round, jobcentre, null, List.of(), List.of(),
                FORMED)))
                .and(person, ParticipantState.after(null, new ParticipantJoined(person, "fremmed", other, jobcentre, null, null, "mentor", false,
                STARTS)))
                .and(Ids.consent(person), new ConsentState(Map.of(ConsentPurpose.RECORDING, 0), Map.of()));
        rejects(from(PROGRAMME, jobcentre, null, null), "unknown-key", "jobcentreId");
        rejects(from(PROGRAMME, null, group, null), "unknown-key", "groupId");
        rejects(from(PROGRAMME, null, null, round), "unknown-key", "roundId");
        rejects(recorded(DataKind.GROUP_INTERVIEW, person), "unknown-key", "recorded");
    }

    @Test
    void rejectsAGroupOfAnotherJobcentre() {
        rejects(from(PROGRAMME, Ids.jobcentre("silkeborg"), GROUP, null), "wrong-jobcentre", "jobcentreId");
    }

    @Test
    void rejectsDataOfTomorrow() {
        rejects(received(DataKind.SURVEY, null, null, null, false, TODAY.plusDays(1)), "outside-programme", "happenedOn");
    }

    @Test
    void isAboutSeveralGroupsEachOnce() {
        item.givenNoPriorActivity()
                .when(new ReceiveDataItem(SURVEY, PROGRAMME, DataKind.GROUP_INTERVIEW, null, null, List.of(GROUP, OTHER_GROUP, GROUP), null, null, null, null,
                        false, null, null, null, RECEIVED_ON), AS_RESEARCHER.toMetaData())
                .expectEvents(new DataItemReceived(SURVEY, PROGRAMME, DataKind.GROUP_INTERVIEW, null, GROUP, List.of(OTHER_GROUP), null, 1, null, null, false,
                        null, null, null, RECEIVED_ON));
    }

    @Test
    void rejectsOneOfSeveralGroupsThatIsNotThere() {
        rejects(new ReceiveDataItem(SURVEY, PROGRAMME, DataKind.GROUP_INTERVIEW, null, GROUP, List.of(Ids.group("findes-ikke")), null, null, null, null,
                false, null, null, null, RECEIVED_ON), "unknown-key", "groupId");
    }

    @Test
    void takesARecordingOfThoseWhoAgreeToBeRecorded() {
        agrees(ConsentPurpose.RECORDING);
        item.givenNoPriorActivity().when(recorded(DataKind.GROUP_INTERVIEW, MEMBER, MEMBER), AS_RESEARCHER.toMetaData())
                .expectEvents(new DataItemReceived(SURVEY, PROGRAMME, DataKind.GROUP_INTERVIEW, null, null, null, null, 1, null, null,
                        false, null, null, List.of(MEMBER), RECEIVED_ON));
    }

    @Test
    void rejectsARecordingOfWhoeverDoesNot() {
        rejects(recorded(DataKind.GROUP_INTERVIEW, MEMBER), "no-recording-consent", "recorded");
        agrees(ConsentPurpose.RESEARCH);
        rejects(recorded(DataKind.GROUP_INTERVIEW, MEMBER), "no-recording-consent", "recorded");
        agrees(ConsentPurpose.RECORDING);
        rejects(recorded(DataKind.GROUP_INTERVIEW, MEMBER, FORMER_MEMBER), "no-recording-consent", "recorded");
        rejects(recorded(DataKind.GROUP_INTERVIEW, Ids.participant("ukendt")), "unknown-key", "recorded");
    }

    @Test
    void onlyTheCentreRecords() {
        agrees(ConsentPurpose.RECORDING);
        rejects(recorded(DataKind.SURVEY, MEMBER), "bad-choice", "recorded");
    }

    private void agrees(ConsentPurpose purpose) {
        facts.and(Ids.consent(MEMBER), new ConsentState(Map.of(purpose, 0), Map.of()));
    }

    private static ReceiveDataItem recorded(DataKind kind, UUID... people) {
        return new ReceiveDataItem(SURVEY, PROGRAMME, kind, null, null, null, null, null, null, null, false, null, null, List.of(people), RECEIVED_ON);
    }

    private void rejects(ReceiveDataItem command, String code, String field) {
        item.givenNoPriorActivity().when(command, AS_RESEARCHER.toMetaData()).expectNoEvents().expectException(Refusal.of(code, field));
    }

    private static ReceiveDataItem received(DataKind kind, Integer count, Integer pages, String title, boolean permission, LocalDate on) {
        return new ReceiveDataItem(SURVEY, PROGRAMME, kind, null, null, null, null, count, pages, title, permission, null, null, null, on);
    }

    private static ReceiveDataItem from(UUID programme, UUID jobcentre, UUID group, UUID round) {
        return new ReceiveDataItem(SURVEY, programme, DataKind.SURVEY, jobcentre, group, null, round, null, null, null, false, null, null, null, null);
    }
}
