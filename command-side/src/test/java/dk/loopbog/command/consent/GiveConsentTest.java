package dk.loopbog.command.consent;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.consent.ConsentExamples.GIVEN_ON;
import static dk.loopbog.command.consent.ConsentExamples.given;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.command.programme.ProgrammeExamples.STARTS;
import static dk.loopbog.events.consent.ConsentPurpose.QUOTATION;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.Refusal;
import dk.loopbog.command.consent.ConsentCommand.GiveConsent;
import dk.loopbog.command.erasure.ErasureState;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.events.Ids;
import dk.loopbog.events.consent.ConsentGiven;
import dk.loopbog.events.consent.ConsentTextIssued;
import dk.loopbog.events.consent.ConsentWithdrawn;
import dk.loopbog.events.erasure.ErasureReason;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GiveConsentTest {

    private static final UUID TEXT = Ids.consentText(PROGRAMME, QUOTATION);

    private final FactsGiven facts = OneGroup.facts();
    private AggregateTestFixture<Consent> consent;

    @BeforeEach
    void fixture() {
        consent = new AggregateTestFixture<>(Consent.class);
        consent.registerInjectableResource(facts);
    }

    @Test
    void isGivenToTheStandardTextWhereThereIsNoOther() {
        consent.givenNoPriorActivity().when(new GiveConsent(MEMBER, QUOTATION, 0, GIVEN_ON)).expectEvents(given(MEMBER));
    }

    @Test
    void isGivenAnewToANewText() {
        issued(1);
        consent.given(given(MEMBER)).when(new GiveConsent(MEMBER, QUOTATION, 1, null))
                .expectEvents(new ConsentGiven(Ids.consent(MEMBER), MEMBER, QUOTATION, 1, TODAY));
    }

    @Test
    void isGivenAgainAfterItWasWithdrawn() {
        consent.given(given(MEMBER), new ConsentWithdrawn(Ids.consent(MEMBER), MEMBER, QUOTATION, GIVEN_ON.plusDays(1)))
                .when(new GiveConsent(MEMBER, QUOTATION, 0, null)).expectEvents(new ConsentGiven(Ids.consent(MEMBER), MEMBER, QUOTATION, 0, TODAY));
    }

    @Test
    void changesNothingTheSecondTime() {
        consent.given(given(MEMBER)).when(new GiveConsent(MEMBER, QUOTATION, 0, null)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsATextThatWasReplacedOrIsNotWrittenYet() {
        issued(2);
        for (var version : new int[] {0, 1, 3, -1}) {
            consent.givenNoPriorActivity().when(new GiveConsent(MEMBER, QUOTATION, version, null))
                    .expectNoEvents().expectException(Refusal.of("consent-text-replaced", "version"));
        }
    }

    @Test
    void rejectsSomebodyUnknown() {
        consent.givenNoPriorActivity().when(new GiveConsent(Ids.participant("ukendt"), QUOTATION, 0, null))
                .expectNoEvents().expectException(Refusal.of("unknown-key", "participantId"));
    }

    @Test
    void rejectsSomebodyWhoWasForgotten() {
        facts.and(Ids.erasure(MEMBER), new ErasureState(MEMBER, ErasureReason.ASKED_BY_PERSON, true));
        consent.givenNoPriorActivity().when(new GiveConsent(MEMBER, QUOTATION, 0, null))
                .expectNoEvents().expectException(Refusal.of("person-forgotten", null));
    }

    @Test
    void rejectsADayThatCannotBe() {
        consent.givenNoPriorActivity().when(new GiveConsent(MEMBER, QUOTATION, 0, STARTS.minusDays(31)))
                .expectNoEvents().expectException(Refusal.of("outside-programme", "happenedOn"));
        consent.given(given(MEMBER), new ConsentWithdrawn(Ids.consent(MEMBER), MEMBER, QUOTATION, GIVEN_ON.plusDays(1)))
                .when(new GiveConsent(MEMBER, QUOTATION, 0, GIVEN_ON)).expectNoEvents().expectException(Refusal.of("order-of-dates", "happenedOn"));
    }

    private void issued(int version) {
        facts.and(TEXT, ConsentTextState.after(null, new ConsentTextIssued(TEXT, PROGRAMME, QUOTATION, version, "Må vi?", "May we?", GIVEN_ON)));
    }
}
