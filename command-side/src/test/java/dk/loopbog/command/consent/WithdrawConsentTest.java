package dk.loopbog.command.consent;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.consent.ConsentExamples.GIVEN_ON;
import static dk.loopbog.command.consent.ConsentExamples.given;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.events.consent.ConsentPurpose.QUOTATION;
import static dk.loopbog.events.consent.ConsentPurpose.RESEARCH;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.consent.ConsentCommand.WithdrawConsent;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.events.Ids;
import dk.loopbog.events.consent.ConsentWithdrawn;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithdrawConsentTest {

    private AggregateTestFixture<Consent> consent;

    @BeforeEach
    void fixture() {
        consent = new AggregateTestFixture<>(Consent.class);
        consent.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void takesTheYesBack() {
        consent.given(given(MEMBER)).when(new WithdrawConsent(MEMBER, QUOTATION, null))
                .expectEvents(new ConsentWithdrawn(Ids.consent(MEMBER), MEMBER, QUOTATION, TODAY));
    }

    @Test
    void changesNothingWhereNothingWasGivenForThePurpose() {
        consent.given(given(MEMBER)).when(new WithdrawConsent(MEMBER, RESEARCH, null)).expectNoEvents().expectSuccessfulHandlerExecution();
        consent.given(given(MEMBER), new ConsentWithdrawn(Ids.consent(MEMBER), MEMBER, QUOTATION, GIVEN_ON))
                .when(new WithdrawConsent(MEMBER, QUOTATION, null)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsADayBeforeItWasGiven() {
        consent.given(given(MEMBER)).when(new WithdrawConsent(MEMBER, QUOTATION, GIVEN_ON.minusDays(1)))
                .expectNoEvents().expectException(Refusal.of("order-of-dates", "happenedOn"));
    }
}
