package dk.loopbog.command.group;

import static dk.loopbog.command.ActorExamples.BY_FACILITATOR;
import static dk.loopbog.command.ActorExamples.FACILITATOR;
import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.GroupExamples.DISSOLVED;
import static dk.loopbog.command.group.GroupExamples.FORMED;
import static dk.loopbog.command.group.GroupExamples.GROUP;
import static dk.loopbog.command.group.GroupExamples.facts;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.LearningGroupCommand.ChangeExpectations;
import dk.loopbog.events.Personal;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.group.ExpectationsChanged;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeExpectationsTest {

    private AggregateTestFixture<LearningGroup> group;

    @BeforeEach
    void fixture() {
        group = new AggregateTestFixture<>(LearningGroup.class);
        group.registerInjectableResource(facts());
    }

    @Test
    void changesThemForAReasonThatIsTheActors() {
        group.given(FORMED)
                .when(new ChangeExpectations(GROUP, 2, ReportingForm.LOGBOOK, "Sen start", null), BY_FACILITATOR)
                .expectEvents(new ExpectationsChanged(GROUP, 2, ReportingForm.LOGBOOK, new Personal(FACILITATOR.id(), "Sen start"), TODAY));
    }

    @Test
    void saysNothingWhereNothingChanges() {
        group.given(FORMED, new ExpectationsChanged(GROUP, 2, ReportingForm.LOGBOOK, new Personal(FACILITATOR.id(), "Sen start"), TODAY))
                .when(new ChangeExpectations(GROUP, 2, ReportingForm.LOGBOOK, "Sen start", null), BY_FACILITATOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void rejectsNoMeetings() {
        group.given(FORMED)
                .when(new ChangeExpectations(GROUP, 0, ReportingForm.LOGBOOK, "Sen start", null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("bad-number", "meetingsExpected"));
    }

    @Test
    void rejectsAChangeWithoutAReason() {
        group.given(FORMED)
                .when(new ChangeExpectations(GROUP, 2, ReportingForm.LOGBOOK, "", null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "reason"));
    }

    @Test
    void rejectsAChangeOfADissolvedGroup() {
        group.given(FORMED, DISSOLVED)
                .when(new ChangeExpectations(GROUP, 2, ReportingForm.LOGBOOK, "Sen start", null), BY_FACILITATOR)
                .expectNoEvents()
                .expectException(Refusal.of("group-dissolved", null));
    }
}
