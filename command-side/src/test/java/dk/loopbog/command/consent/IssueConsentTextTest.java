package dk.loopbog.command.consent;

import static dk.loopbog.command.FactsGiven.TODAY;
import static dk.loopbog.command.programme.ProgrammeExamples.PROGRAMME;
import static dk.loopbog.events.consent.ConsentPurpose.QUOTATION;

import dk.loopbog.command.Refusal;
import dk.loopbog.command.consent.ConsentTextCommand.IssueConsentText;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.events.Ids;
import dk.loopbog.events.consent.ConsentTextIssued;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssueConsentTextTest {

    private static final UUID TEXT = Ids.consentText(PROGRAMME, QUOTATION);
    private static final ConsentTextIssued FIRST = new ConsentTextIssued(TEXT, PROGRAMME, QUOTATION, 1, "Må vi?", "May we?", TODAY);

    private AggregateTestFixture<ConsentText> text;

    @BeforeEach
    void fixture() {
        text = new AggregateTestFixture<>(ConsentText.class);
        text.registerInjectableResource(OneGroup.facts());
    }

    @Test
    void countsVersionsFromOne() {
        text.givenNoPriorActivity().when(new IssueConsentText(PROGRAMME, QUOTATION, "Må vi?", "May we?", null)).expectEvents(FIRST);
        text.given(FIRST).when(new IssueConsentText(PROGRAMME, QUOTATION, "Må vi nu?", "May we now?", null))
                .expectEvents(new ConsentTextIssued(TEXT, PROGRAMME, QUOTATION, 2, "Må vi nu?", "May we now?", TODAY));
    }

    @Test
    void changesNothingWhereTheTextIsTheSame() {
        text.given(FIRST).when(new IssueConsentText(PROGRAMME, QUOTATION, "Må vi?", "May we?", null))
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void rejectsATextInOneLanguageOnly() {
        text.givenNoPriorActivity().when(new IssueConsentText(PROGRAMME, QUOTATION, "Må vi?", " ", null))
                .expectNoEvents().expectException(Refusal.of("missing-value", "english"));
        text.givenNoPriorActivity().when(new IssueConsentText(PROGRAMME, QUOTATION, "", "May we?", null))
                .expectNoEvents().expectException(Refusal.of("missing-value", "danish"));
    }

    @Test
    void rejectsAnUnknownProgramme() {
        text.givenNoPriorActivity().when(new IssueConsentText(Ids.programme("ukendt"), QUOTATION, "Må vi?", "May we?", null))
                .expectNoEvents().expectException(Refusal.of("unknown-key", "programmeId"));
    }
}
