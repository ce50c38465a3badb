package dk.loopbog.command.consent;

import static dk.loopbog.command.group.OneGroup.DESCRIBED;
import static dk.loopbog.command.group.OneGroup.FORMED;
import static dk.loopbog.command.group.OneGroup.FORMER_MEMBER;
import static dk.loopbog.command.group.OneGroup.GROUP;
import static dk.loopbog.command.group.OneGroup.MEMBER;
import static dk.loopbog.events.consent.ConsentPurpose.QUOTATION;
import static dk.loopbog.events.consent.ConsentPurpose.RESEARCH;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.command.FactsGiven;
import dk.loopbog.command.group.LearningGroupState;
import dk.loopbog.command.group.OneGroup;
import dk.loopbog.events.Ids;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.group.LearningGroupFormed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The group was formed with two, one of whom has left since. */
class AuthorsConsentTest {

    private static final LocalDate AFTER_ONE_LEFT = LocalDate.of(2026, 2, 1);

    private final FactsGiven facts = OneGroup.facts();

    @Test
    void whoeverWroteAloneDecidesAlone() {
        refuses(MEMBER, QUOTATION, DESCRIBED, "no-quotation-consent");
        agrees(MEMBER, QUOTATION);
        allows(MEMBER, QUOTATION, DESCRIBED);
    }

    @Test
    void aYesToOnePurposeIsNoneToAnother() {
        agrees(MEMBER, QUOTATION);
        refuses(MEMBER, RESEARCH, DESCRIBED, "no-research-consent");
    }

    @Test
    void whatAGroupWroteIsForEverybodyToAllowWhoWasInItThatDay() {
        agrees(MEMBER, QUOTATION);
        refuses(GROUP, QUOTATION, DESCRIBED, "no-quotation-consent");
        allows(GROUP, QUOTATION, AFTER_ONE_LEFT);
        agrees(FORMER_MEMBER, QUOTATION);
        allows(GROUP, QUOTATION, DESCRIBED);
    }

    @Test
    void whereNobodyWasInItThatDayEverybodyWhoEverWasDecides() {
        agrees(MEMBER, QUOTATION);
        refuses(GROUP, QUOTATION, FORMED.minusDays(1), "no-quotation-consent");
        agrees(FORMER_MEMBER, QUOTATION);
        allows(GROUP, QUOTATION, FORMED.minusDays(1));
    }

    @Test
    void nobodyCanAllowTheWordsOfAGroupThatNeverHadAMember() {
        var empty = Ids.group("tom");
        facts.and(empty, LearningGroupState.after(null,
                new LearningGroupFormed(empty, "tom", OneGroup.ROUND, OneGroup.ODDER, null, List.of(), List.of(), FORMED)));
        assertThatThrownBy(() -> AuthorsConsent.demand(QUOTATION, empty, empty, DESCRIBED, facts, "passage"))
                .hasMessage("no-quotation-consent (passage)");
    }

    private void agrees(UUID person, ConsentPurpose purpose) {
        facts.and(Ids.consent(person), new ConsentState(Map.of(purpose, 0), Map.of()));
    }

    private void allows(UUID subject, ConsentPurpose purpose, LocalDate on) {
        assertThatCode(() -> AuthorsConsent.demand(purpose, subject, GROUP, on, facts, "passage")).doesNotThrowAnyException();
    }

    private void refuses(UUID subject, ConsentPurpose purpose, LocalDate on, String code) {
        assertThatThrownBy(() -> AuthorsConsent.demand(purpose, subject, GROUP, on, facts, "passage")).hasMessage(code + " (passage)");
    }
}
