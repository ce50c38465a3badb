package dk.loopbog.command.reflection;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.group.OneGroup.AS_ADMIN;
import static dk.loopbog.command.group.OneGroup.AS_MEMBER;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.group.OneGroup.STRANGER;
import static dk.loopbog.command.reflection.ReflectionExamples.REFLECTED;
import static dk.loopbog.command.reflection.ReflectionExamples.REFLECTED_ON;
import static dk.loopbog.command.reflection.ReflectionExamples.REFLECTION;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.command.reflection.ReflectionCommand.WriteJointReflection;
import dk.loopbog.events.Personal;
import dk.loopbog.events.reflection.JointReflectionWritten;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteJointReflectionTest {

    private AggregateTestFixture<JointReflection> reflection;

    @BeforeEach
    void fixture() {
        reflection = new AggregateTestFixture<>(JointReflection.class);
        reflection.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void keepsTheWordsOfTheGroup() {
        reflection.givenNoPriorActivity()
                .when(write(null, "Vi talte om det", 2, REFLECTED_ON), AS_MEMBER.toMetaData())
                .expectEvents(REFLECTED);
    }

    @Test
    void keepsTheWordsOfItsAuthor() {
        reflection.givenNoPriorActivity()
                .when(write(MEMBER, "Vi talte om det", null, null), AS_MEMBER.toMetaData())
                .expectEvents(new JointReflectionWritten(REFLECTION, GROUP, MEMBER, new Personal(MEMBER, "Vi talte om det"), null, TODAY));
    }

    @Test
    void letsAnAdministratorRegisterAReflectionThatLiesElsewhere() {
        reflection.givenNoPriorActivity()
                .when(write(null, null, null, REFLECTED_ON), AS_ADMIN.toMetaData())
                .expectEvents(new JointReflectionWritten(REFLECTION, GROUP, null, null, null, REFLECTED_ON));
    }

    @Test
    void rejectsAnEmptyReflection() {
        rejects(write(null, null, null, null), "missing-value", "text");
    }

    @Test
    void rejectsAnAuthorOfAnotherJobcentre() {
        rejects(write(STRANGER, "Tekst", null, null), "wrong-jobcentre", "author");
    }

    @Test
    void rejectsANegativeNumberOfPages() {
        rejects(write(null, "Tekst", -1, null), "bad-number", "pages");
    }

    @Test
    void rejectsWordsThatNobodyCanRead() {
        rejects(write(null, "Vi \u0000 talte", null, null), "bad-text", "text");
    }

    @Test
    void rejectsAReflectionOfTomorrow() {
        rejects(write(null, "Tekst", null, TODAY.plusDays(1)), "outside-programme", "happenedOn");
    }

    private void rejects(WriteJointReflection command, String code, String field) {
        reflection.givenNoPriorActivity().when(command, AS_MEMBER.toMetaData()).expectNoEvents().expectException(Refusal.of(code, field));
    }

    private static WriteJointReflection write(UUID author, String text, Integer pages, LocalDate on) {
        return new WriteJointReflection(REFLECTION, GROUP, author, text, pages, on);
    }
}
