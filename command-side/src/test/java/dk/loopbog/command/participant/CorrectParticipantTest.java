package dk.loopbog.command.participant;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;
import static dk.loopbog.command.participant.ParticipantExamples.JOINED;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.participant.ParticipantCommand.CorrectParticipant;
import dk.loopbog.events.Personal;
import dk.loopbog.events.participant.ParticipantCorrected;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectParticipantTest {

    private AggregateTestFixture<Participant> participant;

    @BeforeEach
    void fixture() {
        participant = new AggregateTestFixture<>(Participant.class);
        participant.registerInjectableResource(new FactsGiven());
    }

    @Test
    void putsTheNameRight() {
        participant.given(JOINED)
                .when(new CorrectParticipant(ANNA, "Anna Holm", "anna@example.dk", true, null))
                .expectEvents(new ParticipantCorrected(ANNA, new Personal(ANNA, "Anna Holm"), new Personal(ANNA, "anna@example.dk"), true, TODAY));
    }

    @Test
    void saysNothingWhereNothingChanges() {
        participant.given(JOINED)
                .when(new CorrectParticipant(ANNA, "Navn anna", null, false, null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsAnAddressThatMailCannotBeSentToUnlessAFileBringsIt() {
        participant.given(JOINED)
                .when(new CorrectParticipant(ANNA, "Anna Holm", "anna", false, null))
                .expectNoEvents()
                .expectException(Refusal.of("bad-email", "email"));
        participant.given(JOINED)
                .when(new CorrectParticipant(ANNA, "Anna Holm", "anna", false, null), Map.of("imported", "true"))
                .expectEvents(new ParticipantCorrected(ANNA, new Personal(ANNA, "Anna Holm"), new Personal(ANNA, "anna"), false, TODAY));
    }

    @Test
    void rejectsANameWithControlCharacters() {
        participant.given(JOINED)
                .when(new CorrectParticipant(ANNA, "Anna\u0000Holm", null, false, null))
                .expectNoEvents()
                .expectException(Refusal.of("bad-text", "name"));
    }

    @Test
    void rejectsAnAddressWithControlCharactersEvenFromAFile() {
        participant.given(JOINED)
                .when(new CorrectParticipant(ANNA, "Anna Holm", "anna\u0000", false, null), Map.of("imported", "true"))
                .expectNoEvents()
                .expectException(Refusal.of("bad-text", "email"));
    }
}
