package dk.loopbog.command.workshop;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.OneGroup.COLLEAGUE;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.workshop.WorkshopExamples.PLANNED;
import static dk.loopbog.command.workshop.WorkshopExamples.WORKSHOP;
import static dk.loopbog.command.workshop.WorkshopExamples.WORKSHOP_DAY;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.workshop.WorkshopCommand.HoldWorkshop;
import dk.loopbog.events.Ids;
import dk.loopbog.events.workshop.WorkshopHeld;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoldWorkshopTest {

    private AggregateTestFixture<Workshop> workshop;

    @BeforeEach
    void fixture() {
        workshop = new AggregateTestFixture<>(Workshop.class);
        workshop.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void notesHowManyCame() {
        workshop.given(PLANNED).when(hold(12, List.of(MEMBER), WORKSHOP_DAY))
                .expectEvents(new WorkshopHeld(WORKSHOP, 12, List.of(MEMBER), WORKSHOP_DAY));
    }

    @Test
    void countsThoseWhoAreNamed() {
        workshop.given(PLANNED).when(hold(null, List.of(MEMBER, COLLEAGUE, MEMBER), WORKSHOP_DAY))
                .expectEvents(new WorkshopHeld(WORKSHOP, 2, List.of(MEMBER, COLLEAGUE), WORKSHOP_DAY));
    }

    @Test
    void mayHaveBeenThoseWhoAreNamedAndNobodyElse() {
        workshop.given(PLANNED).when(hold(2, List.of(MEMBER, COLLEAGUE), WORKSHOP_DAY))
                .expectEvents(new WorkshopHeld(WORKSHOP, 2, List.of(MEMBER, COLLEAGUE), WORKSHOP_DAY));
    }

    @Test
    void leavesOpenWhatNobodyCounted() {
        workshop.given(PLANNED).when(hold(null, null, null)).expectEvents(new WorkshopHeld(WORKSHOP, null, List.of(), TODAY));
    }

    @Test
    void putsRightWhatWasNotedBefore() {
        workshop.given(PLANNED, new WorkshopHeld(WORKSHOP, 12, List.of(), WORKSHOP_DAY)).when(hold(13, null, WORKSHOP_DAY))
                .expectEvents(new WorkshopHeld(WORKSHOP, 13, List.of(), WORKSHOP_DAY));
    }

    @Test
    void changesNothingTheSecondTime() {
        workshop.given(PLANNED, new WorkshopHeld(WORKSHOP, 12, List.of(), WORKSHOP_DAY)).when(hold(12, null, WORKSHOP_DAY))
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsAWorkshopOfNobody() {
        rejects(hold(0, null, WORKSHOP_DAY), "bad-number", "attendance");
    }

    @Test
    void rejectsFewerPeopleThanAreNamed() {
        rejects(hold(1, List.of(MEMBER, COLLEAGUE), WORKSHOP_DAY), "fewer-than-named", "attendance");
    }

    @Test
    void rejectsUnknownPeople() {
        rejects(hold(null, List.of(Ids.participant("ukendt")), WORKSHOP_DAY), "unknown-key", "attended");
    }

    @Test
    void rejectsAWorkshopOfTomorrow() {
        rejects(hold(12, null, TODAY.plusDays(1)), "outside-programme", "happenedOn");
    }

    private void rejects(HoldWorkshop command, String code, String field) {
        workshop.given(PLANNED).when(command).expectNoEvents().expectException(Refusal.of(code, field));
    }

    private static HoldWorkshop hold(Integer attendance, List<UUID> attended, LocalDate on) {
        return new HoldWorkshop(WORKSHOP, attendance, attended, on);
    }
}
