package dk.loopbog.command.group;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.group.GroupExamples.FORMED_ON;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.ROUND_FROM;
import static dk.loopbog.command.group.GroupExamples.ROUND_TO;
import static dk.loopbog.command.group.GroupExamples.facts;
import static dk.loopbog.command.jobcentre.JobcentreExamples.ODDER;
import static dk.loopbog.command.jobcentre.JobcentreExamples.ODDER_WITHDREW;
import static dk.loopbog.command.jobcentre.JobcentreExamples.SILKEBORG;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;
import static dk.loopbog.command.participant.ParticipantExamples.BO;
import static dk.loopbog.command.participant.ParticipantExamples.CARL;
import static dk.loopbog.command.participant.ParticipantExamples.CARL_LEFT;
import static dk.loopbog.command.participant.ParticipantExamples.DORTE;
import static dk.loopbog.command.round.RoundExamples.AL1;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupCommand.FormGroup;
import dk.loopbog.command.jobcentre.JobcentreState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.events.jobcentre.JobcentreJoined;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormGroupTest {

    private final FactsGiven facts = facts();
    private AggregateTestFixture<LearningGroup> group;

    @BeforeEach
    void fixture() {
        group = new AggregateTestFixture<>(LearningGroup.class);
        group.registerInjectableResource(facts);
    }

    @Test
    void formsAGroupOfThoseWhoChoseATheme() {
        group.givenNoPriorActivity()
                .when(new FormGroup("g1", AL1, SILKEBORG, "Den gode samtale", List.of("samtaler", "samtaler"),
                            List.of(ANNA, BO, ANNA), FORMED_ON), BY_FACILITATOR)
                .expectEvents(new LearningGroupFormed(GROUP, "g1", AL1, SILKEBORG, "Den gode samtale", List.of("samtaler"),
                            List.of(ANNA, BO), FORMED_ON));
    }

    @Test
    void needsNeitherNameNorThemesNorMembers() {
        group.givenNoPriorActivity()
                .when(new FormGroup("g1", AL1, SILKEBORG, " ", null, null, FORMED_ON), BY_FACILITATOR)
                .expectEvents(new LearningGroupFormed(GROUP, "g1", AL1, SILKEBORG, null, List.of(), List.of(), FORMED_ON));
    }

    @Test
    void rejectsAnUnknownRound() {
        group.givenNoPriorActivity()
                .when(new FormGroup("g1", Ids.round("ukendt"), SILKEBORG, null, null, null, FORMED_ON), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "roundId"));
    }

    @Test
    void rejectsAnUnknownJobcentre() {
        group.givenNoPriorActivity()
                .when(new FormGroup("g1", AL1, Ids.jobcentre("ukendt"), null, null, null, FORMED_ON), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "jobcentreId"));
    }

    @Test
    void rejectsAJobcentreOfAnotherProgramme() {
        var elsewhere = Ids.jobcentre("fremmed");
        facts.and(elsewhere, JobcentreState.after(null,
                new JobcentreJoined(elsewhere, "fremmed", Ids.programme("et-andet"), "Fremmed", null, List.of(), ROUND_FROM)));
        group.givenNoPriorActivity()
                .when(new FormGroup("g1", AL1, elsewhere, null, null, null, FORMED_ON), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "jobcentreId"));
    }

    @Test
    void rejectsAnUnknownTheme() {
        group.givenNoPriorActivity()
                .when(new FormGroup("g1", AL1, SILKEBORG, null, List.of("ukendt"), null, FORMED_ON), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "themes"));
    }

    @Test
    void rejectsAnUnknownMember() {
        group.givenNoPriorActivity()
                .when(new FormGroup("g1", AL1, SILKEBORG, null, null, List.of(Ids.participant("ukendt")), FORMED_ON), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "members"));
    }

    @Test
    void rejectsAMemberOfAnotherJobcentre() {
        group.givenNoPriorActivity()
                .when(new FormGroup("g1", AL1, SILKEBORG, null, null, List.of(ANNA, DORTE), FORMED_ON), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("wrong-jobcentre", "members"));
    }

    @Test
    void takesInOneWhoLeftLater() {
        group.givenNoPriorActivity()
                .when(new FormGroup("g1", AL1, SILKEBORG, null, null, List.of(CARL), CARL_LEFT.minusDays(1)), BY_FACILITATOR)
                .expectEvents(new LearningGroupFormed(GROUP, "g1", AL1, SILKEBORG, null, List.of(), List.of(CARL), CARL_LEFT.minusDays(1)));
    }

    @Test
    void rejectsOneWhoHasLeft() {
        group.givenNoPriorActivity()
                .when(new FormGroup("g1", AL1, SILKEBORG, null, null, List.of(CARL), CARL_LEFT), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("participant-left", "members"));
    }

    @Test
    void rejectsMembersBeforeTheRound() {
        group.givenNoPriorActivity()
                .when(new FormGroup("g1", AL1, SILKEBORG, null, null, List.of(ANNA), ROUND_FROM.minusDays(1)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("outside-round", "happenedOn"));
    }

    @Test
    void rejectsMembersAfterTheRound() {
        group.givenNoPriorActivity()
                .when(new FormGroup("g1", AL1, SILKEBORG, null, null, List.of(ANNA), ROUND_TO.plusDays(1)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("outside-round", "happenedOn"));
    }

    @Test
    void formsAGroupWithoutMembersAroundTheRound() {
        for (var day : List.of(ROUND_FROM.minusDays(1), ROUND_TO.plusDays(1))) {
            group.givenNoPriorActivity()
                    .when(new FormGroup("g1", AL1, SILKEBORG, null, null, null, day), BY_FACILITATOR)
                    .expectEvents(new LearningGroupFormed(GROUP, "g1", AL1, SILKEBORG, null, List.of(), List.of(), day));
        }
    }

    @Test
    void letsAnAdministratorRegisterWhatWasInWhateverOrder() {
        group.givenNoPriorActivity()
                .when(new FormGroup("g1", AL1, SILKEBORG, null, null, List.of(CARL), CARL_LEFT), OneGroup.AS_ADMIN.toMetaData())
                .expectEvents(new LearningGroupFormed(GROUP, "g1", AL1, SILKEBORG, null, List.of(), List.of(CARL), CARL_LEFT));
        group.givenNoPriorActivity()
                .when(new FormGroup("g1", AL1, ODDER, null, null, null, ODDER_WITHDREW), OneGroup.AS_ADMIN.toMetaData())
                .expectEvents(new LearningGroupFormed(GROUP, "g1", AL1, ODDER, null, List.of(), List.of(), ODDER_WITHDREW));
    }

    @Test
    void letsAJobcentreFormAGroupUntilItWithdraws() {
        group.givenNoPriorActivity()
                .when(new FormGroup("g1", AL1, ODDER, null, null, null, ODDER_WITHDREW.minusDays(1)), BY_FACILITATOR)
                .expectEvents(new LearningGroupFormed(GROUP, "g1", AL1, ODDER, null, List.of(), List.of(), ODDER_WITHDREW.minusDays(1)));
    }

    @Test
    void rejectsAGroupOfAJobcentreThatHasWithdrawn() {
        group.givenNoPriorActivity()
                .when(new FormGroup("g1", AL1, ODDER, null, null, null, ODDER_WITHDREW), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("jobcentre-withdrawn", "jobcentreId"));
    }
}
