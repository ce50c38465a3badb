package dk.loopbog.command.participant;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.jobcentre.JobcentreExamples.SILKEBORG;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;
import static dk.loopbog.command.participant.ParticipantExamples.JOINED;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.jobcentre.JobcentreExamples;
import dk.loopbog.command.jobcentre.JobcentreState;
import dk.loopbog.command.participant.ParticipantCommand.JoinParticipant;
import dk.loopbog.command.programme.ProgrammeExamples;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.jobcentre.JobcentreJoined;
import dk.loopbog.events.participant.ParticipantJoined;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JoinParticipantTest {

    private final FactsGiven facts = new FactsGiven().and(PROGRAMME, ProgrammeExamples.state()).and(SILKEBORG, JobcentreExamples.silkeborg());
    private AggregateTestFixture<Participant> participant;

    @BeforeEach
    void fixture() {
        participant = new AggregateTestFixture<>(Participant.class);
        participant.registerInjectableResource(facts);
    }

    @Test
    void joinsAJobcentreUnderTheOwnName() {
        participant.givenNoPriorActivity()
                .when(new JoinParticipant("anna", PROGRAMME, SILKEBORG, "Navn anna", "", "Jobrådgiver", false, STARTS))
                .expectEvents(JOINED);
    }

    @Test
    void needsNoMoreThanATitle() {
        participant.givenNoPriorActivity()
                .when(new JoinParticipant("anna", PROGRAMME, SILKEBORG, null, null, "Teamleder", true, null))
                .expectEvents(new ParticipantJoined(ANNA, "anna", PROGRAMME, SILKEBORG, null, null, "Teamleder", true, TODAY));
    }

    @Test
    void rejectsAnUnknownProgramme() {
        participant.givenNoPriorActivity()
                .when(new JoinParticipant("anna", Ids.programme("ukendt"), SILKEBORG, null, null, "Mentor", false, null))
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "programmeId"));
    }

    @Test
    void rejectsAnUnknownJobcentre() {
        participant.givenNoPriorActivity()
                .when(new JoinParticipant("anna", PROGRAMME, Ids.jobcentre("ukendt"), null, null, "Mentor", false, null))
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "jobcentreId"));
    }

    @Test
    void rejectsADayLongBeforeTheProgramme() {
        participant.givenNoPriorActivity()
                .when(new JoinParticipant("anna", PROGRAMME, SILKEBORG, null, null, "Mentor", false, STARTS.minusDays(31)))
                .expectNoEvents()
                .expectException(Refusal.of("outside-programme", "happenedOn"));
    }

    @Test
    void rejectsAMissingTitle() {
        participant.givenNoPriorActivity()
                .when(new JoinParticipant("anna", PROGRAMME, SILKEBORG, null, null, "", false, null))
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "jobTitle"));
    }

    @Test
    void rejectsAKeyThatCouldNotBeReferredTo() {
        participant.givenNoPriorActivity()
                .when(new JoinParticipant("anna|1", PROGRAMME, SILKEBORG, null, null, "Mentor", false, null))
                .expectNoEvents()
                .expectException(Refusal.of("bad-text", "key"));
    }

    @Test
    void rejectsANameThatNobodyCanRead() {
        participant.givenNoPriorActivity()
                .when(new JoinParticipant("anna", PROGRAMME, SILKEBORG, "Anna\u0000Holm", null, "Mentor", false, null))
                .expectNoEvents()
                .expectException(Refusal.of("bad-text", "name"));
    }

    @Test
    void rejectsAnAddressThatMailCannotBeSentToUnlessAFileBringsIt() {
        participant.givenNoPriorActivity()
                .when(new JoinParticipant("anna", PROGRAMME, SILKEBORG, null, "anna", "Mentor", false, null))
                .expectNoEvents()
                .expectException(Refusal.of("bad-email", "email"));
        participant.givenNoPriorActivity()
                .when(new JoinParticipant("anna", PROGRAMME, SILKEBORG, null, "anna", "Mentor", false, null), Map.of("imported", "true"))
                .expectEvents(new ParticipantJoined(ANNA, "anna", PROGRAMME, SILKEBORG, null, new Personal(ANNA, "anna"), "Mentor", false, TODAY));
    }

    @Test
    void rejectsAJobcentreOfAnotherProgramme() {
        var elsewhere = Ids.jobcentre("fremmed");
        facts.and(elsewhere, JobcentreState.after(null,
                new JobcentreJoined(elsewhere, "fremmed", Ids.programme("et-andet"), "Fremmed", null, List.of(), STARTS)));
        participant.givenNoPriorActivity()
                .when(new JoinParticipant("anna", PROGRAMME, elsewhere, null, null, "Mentor", false, null))
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "jobcentreId"));
    }
}
