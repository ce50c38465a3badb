package dk.loopbog.command.erasure;

import static dk.loopbog.command.FactsGiven.TODAY;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.erasure.ErasureCommand.ForgetAccount;
import dk.loopbog.events.Ids;
import dk.loopbog.events.erasure.ErasureReason;
import dk.loopbog.events.erasure.PersonForgotten;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForgetAccountTest {

    private static final UUID ACCOUNT = Ids.named("account", "forsker");

    private AggregateTestFixture<Erasure> erasure;

    @BeforeEach
    void fixture() {
        erasure = new AggregateTestFixture<>(Erasure.class);
        erasure.registerInjectableResource(new FactsGiven());
    }

    @Test
    void forgetsSomebodyWhoTakesPartInNothing() {
        erasure.givenNoPriorActivity()
                .when(new ForgetAccount(ACCOUNT, ErasureReason.ASKED_BY_PERSON, null))
                .expectEvents(new PersonForgotten(Ids.erasure(ACCOUNT), ACCOUNT, ErasureReason.ASKED_BY_PERSON, TODAY));
    }

    @Test
    void rejectsToForgetWithoutAReason() {
        erasure.givenNoPriorActivity()
                .when(new ForgetAccount(ACCOUNT, null, null))
                .expectNoEvents()
                .expectException(Refusal.of("missing-value", "reason"));
    }
}
