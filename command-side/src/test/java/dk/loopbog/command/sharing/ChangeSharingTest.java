package dk.loopbog.command.sharing;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.OneGroup.DESCRIBED;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupState;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.jobcentre.JobcentreState;
import dk.loopbog.command.sharing.SharingCommand.ChangeSharing;
import dk.loopbog.events.Ids;
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.events.jobcentre.JobcentreJoined;
import dk.loopbog.events.sharing.SharedPart;
import dk.loopbog.events.sharing.SharingChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeSharingTest {

    private static final UUID SILKEBORG = Ids.jobcentre("silkeborg");
    private static final UUID ELSEWHERE = Ids.jobcentre("andetsteds");
    private static final UUID OTHER_GROUP = Ids.group("silkeborg-1");
    private static final SharingChanged SHARED = changed(PROGRAMME, List.of(SILKEBORG), List.of(OTHER_GROUP), DESCRIBED);

    private final FactsGiven facts = OneGroup.facts()
            .and(OTHER_GROUP, group(OTHER_GROUP, SILKEBORG)).and(Ids.group("fremmed"), group(Ids.group("fremmed"), ELSEWHERE))
            .and(ELSEWHERE, JobcentreState.after(null, new JobcentreJoined(ELSEWHERE, "andetsteds", Ids.programme("et-andet"), "Andetsteds", null, List.of(), STARTS)));
    private AggregateTestFixture<Sharing> sharing;

    @BeforeEach
    void fixture() {
        sharing = new AggregateTestFixture<>(Sharing.class);
        sharing.registerInjectableResource(facts);
    }

    @Test
    void opensOnePartToThoseNamed() {
        sharing.givenNoPriorActivity().when(change(true, List.of(SILKEBORG), List.of(OTHER_GROUP), DESCRIBED)).expectEvents(SHARED);
    }

    @Test
    void closesItAgain() {
        sharing.given(SHARED).when(change(false, null, null, null)).expectEvents(changed(null, List.of(), List.of(), TODAY));
    }

    @Test
    void changesNothingWhereNothingIsDifferent() {
        sharing.given(SHARED).when(change(true, List.of(SILKEBORG, SILKEBORG), List.of(OTHER_GROUP), null))
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void leavesTheOtherPartAsItWas() {
        sharing.given(SHARED, new SharingChanged(Ids.sharing(GROUP), GROUP, SharedPart.PROJECT, null, List.of(), List.of(OTHER_GROUP), TODAY))
                .when(change(true, List.of(SILKEBORG), List.of(OTHER_GROUP), null))
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsWhoIsUnknownOrOfAnotherProgramme() {
        rejects(change(false, List.of(Ids.jobcentre("ukendt")), null, null), "unknown-key", "jobcentres");
        rejects(change(false, List.of(ELSEWHERE), null, null), "unknown-key", "jobcentres");
        rejects(change(false, null, List.of(Ids.group("ukendt")), null), "unknown-key", "groups");
        rejects(change(false, null, List.of(Ids.group("fremmed")), null), "unknown-key", "groups");
    }

    @Test
    void rejectsAGroupThatIsNotThere() {
        rejects(new ChangeSharing(Ids.group("ukendt"), SharedPart.MINUTES, true, null, null, null), "unknown-key", "groupId");
    }

    @Test
    void rejectsADayBeforeTheLastWord() {
        sharing.given(SHARED).when(change(false, null, null, DESCRIBED.minusDays(1)))
                .expectNoEvents().expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    private void rejects(ChangeSharing command, String code, String field) {
        sharing.givenNoPriorActivity().when(command).expectNoEvents().expectException(Refusal.of(code, field));
    }

    private static ChangeSharing change(boolean programme, List<UUID> jobcentres, List<UUID> groups, LocalDate on) {
        return new ChangeSharing(GROUP, SharedPart.MINUTES, programme, jobcentres, groups, on);
    }

    private static SharingChanged changed(UUID programme, List<UUID> jobcentres, List<UUID> groups, LocalDate on) {
        return new SharingChanged(Ids.sharing(GROUP), GROUP, SharedPart.MINUTES, programme, jobcentres, groups, on);
    }

    private static LearningGroupState group(UUID id, UUID jobcentre) {
        return LearningGroupState.after(null, new LearningGroupFormed(id, "g", OneGroup.ROUND, jobcentre, null, List.of(), List.of(), OneGroup.FORMED));
    }
}
