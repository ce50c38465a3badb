package dk.loopbog.command.reflection;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.OneGroup.AS_MEMBER;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.reflection.ReflectionExamples.REFLECTED;
import static dk.loopbog.command.reflection.ReflectionExamples.REFLECTED_ON;
import static dk.loopbog.command.reflection.ReflectionExamples.REFLECTION;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.reflection.ReflectionCommand.ReviseJointReflection;
import dk.loopbog.events.Personal;
import dk.loopbog.events.reflection.JointReflectionRevised;
import dk.loopbog.events.reflection.JointReflectionWritten;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviseJointReflectionTest {

    private static final JointReflectionRevised REVISED = new JointReflectionRevised(REFLECTION, GROUP, 2, new Personal(GROUP, "Nye ord"), 2, TODAY);

    private AggregateTestFixture<JointReflection> reflection;

    @BeforeEach
    void fixture() {
        reflection = new AggregateTestFixture<>(JointReflection.class);
        reflection.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void makesANewVersion() {
        reflection.given(REFLECTED).when(revise(1, "Nye ord", null), AS_MEMBER.toMetaData()).expectEvents(REVISED);
    }

    @Test
    void changesNothingWhereTheWordsAreTheSame() {
        reflection.given(REFLECTED).when(revise(1, "Vi talte om det", null), AS_MEMBER.toMetaData())
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsToWriteOverAVersionNotSeen() {
        reflection.given(REFLECTED, REVISED).when(revise(1, "Andre ord", null), AS_MEMBER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("changed-meanwhile", "expectedVersion"));
    }

    @Test
    void rejectsToEmptyIt() {
        reflection.given(REFLECTED).when(new ReviseJointReflection(REFLECTION, 1, " ", null, null), AS_MEMBER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("missing-value", "text"));
    }

    @Test
    void rejectsANegativeNumberOfPages() {
        reflection.given(REFLECTED).when(new ReviseJointReflection(REFLECTION, 1, "Nye ord", -1, null), AS_MEMBER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("bad-number", "pages"));
    }

    @Test
    void keepsTheNewWordsAsThoseOfItsAuthor() {
        var written = new JointReflectionWritten(REFLECTION, GROUP, MEMBER, new Personal(MEMBER, "Vi talte om det"), 2, REFLECTED_ON);
        reflection.given(written).when(revise(1, "Nye ord", null), AS_MEMBER.toMetaData())
                .expectEvents(new JointReflectionRevised(REFLECTION, GROUP, 2, new Personal(MEMBER, "Nye ord"), 2, TODAY));
    }

    @Test
    void rejectsARevisionFromBeforeItWasWritten() {
        reflection.given(REFLECTED).when(revise(1, "Nye ord", REFLECTED_ON.minusDays(1)), AS_MEMBER.toMetaData())
                .expectNoEvents().expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    private static ReviseJointReflection revise(Integer expected, String text, LocalDate on) {
        return new ReviseJointReflection(REFLECTION, expected, text, 2, on);
    }
}
