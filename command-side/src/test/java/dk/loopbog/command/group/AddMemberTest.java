package dk.loopbog.command.group;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.group.GroupExamples.DISSOLVED;
import static dk.loopbog.command.group.GroupExamples.FORMED;
import static dk.loopbog.command.group.GroupExamples.FORMED_ON;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.ROUND_FROM;
import static dk.loopbog.command.group.GroupExamples.ROUND_TO;
import static dk.loopbog.command.group.GroupExamples.facts;
import static dk.loopbog.command.participant.ParticipantExamples.ANNA;
import static dk.loopbog.command.participant.ParticipantExamples.BO;
import static dk.loopbog.command.participant.ParticipantExamples.CARL;
import static dk.loopbog.command.participant.ParticipantExamples.CARL_LEFT;
import static dk.loopbog.command.participant.ParticipantExamples.DORTE;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupCommand.AddMember;
import dk.loopbog.events.Ids;
import dk.loopbog.events.group.MemberJoined;
import dk.loopbog.events.group.MemberLeft;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddMemberTest {

    private AggregateTestFixture<LearningGroup> group;

    @BeforeEach
    void fixture() {
        group = new AggregateTestFixture<>(LearningGroup.class);
        group.registerInjectableResource(facts());
    }

    @Test
    void takesInAColleague() {
        group.given(FORMED)
                .when(new AddMember(GROUP, BO, CARL_LEFT), BY_FACILITATOR)
                .expectEvents(new MemberJoined(GROUP, BO, CARL_LEFT));
    }

    @Test
    void takesInAColleagueOnTheFirstAndTheLastDayOfTheRound() {
        for (var day : List.of(ROUND_FROM, ROUND_TO)) {
            group.given(FORMED)
                    .when(new AddMember(GROUP, BO, day), BY_FACILITATOR)
                    .expectEvents(new MemberJoined(GROUP, BO, day));
        }
    }

    @Test
    void letsAnAdministratorRegisterMembershipsInWhateverOrder() {
        group.given(FORMED, new MemberLeft(GROUP, ANNA, null, CARL_LEFT))
                .when(new AddMember(GROUP, ANNA, CARL_LEFT.minusDays(1)), OneGroup.AS_ADMIN.toMetaData())
                .expectEvents(new MemberJoined(GROUP, ANNA, CARL_LEFT.minusDays(1)));
        group.given(FORMED)
                .when(new AddMember(GROUP, ANNA, CARL_LEFT), OneGroup.AS_ADMIN.toMetaData())
                .expectNoEvents()
                .expectException(Refusal.of("already-member", "participantId"));
    }

    @Test
    void takesAFormerMemberBack() {
        group.given(FORMED, new MemberLeft(GROUP, ANNA, null, CARL_LEFT))
                .when(new AddMember(GROUP, ANNA, CARL_LEFT), BY_FACILITATOR)
                .expectEvents(new MemberJoined(GROUP, ANNA, CARL_LEFT));
    }

    @Test
    void saysNothingOfTheSameMembershipAgain() {
        group.given(FORMED)
                .when(new AddMember(GROUP, ANNA, FORMED_ON), BY_FACILITATOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsAMemberTwiceAtOnce() {
        group.given(FORMED)
                .when(new AddMember(GROUP, ANNA, CARL_LEFT), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("already-member", "participantId"));
    }

    @Test
    void rejectsAMembershipThatRunsIntoALaterOne() {
        group.given(FORMED, new MemberLeft(GROUP, ANNA, null, CARL_LEFT))
                .when(new AddMember(GROUP, ANNA, CARL_LEFT.minusDays(1)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("already-member", "participantId"));
    }

    @Test
    void rejectsAnUnknownParticipant() {
        group.given(FORMED)
                .when(new AddMember(GROUP, Ids.participant("ukendt"), CARL_LEFT), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("unknown-key", "participantId"));
    }

    @Test
    void rejectsSomeoneOfAnotherJobcentre() {
        group.given(FORMED)
                .when(new AddMember(GROUP, DORTE, CARL_LEFT), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("wrong-jobcentre", "participantId"));
    }

    @Test
    void rejectsOneWhoHasLeft() {
        group.given(FORMED)
                .when(new AddMember(GROUP, CARL, CARL_LEFT), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("participant-left", "participantId"));
    }

    @Test
    void rejectsADayBeforeTheRound() {
        group.given(FORMED)
                .when(new AddMember(GROUP, BO, ROUND_FROM.minusDays(1)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("outside-round", "happenedOn"));
    }

    @Test
    void rejectsADayAfterTheRound() {
        group.given(FORMED)
                .when(new AddMember(GROUP, BO, ROUND_TO.plusDays(1)), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("outside-round", "happenedOn"));
    }

    @Test
    void rejectsAChangeOfADissolvedGroup() {
        group.given(FORMED, DISSOLVED)
                .when(new AddMember(GROUP, BO, CARL_LEFT), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("group-dissolved", null));
    }
}
