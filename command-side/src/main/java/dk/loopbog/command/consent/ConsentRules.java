package dk.loopbog.command.consent;

import dk.loopbog.command.Facts;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import dk.loopbog.command.consent.ConsentCommand.GiveConsent;
import dk.loopbog.command.consent.ConsentTextCommand.IssueConsentText;
import dk.loopbog.command.erasure.ErasureState;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.events.Ids;
import java.util.UUID;

/** The rules of consent. */
final class ConsentRules {

    private ConsentRules() {
    }

    static void bothLanguagesSaySomething(IssueConsentText command) {
        Texts.required(command.danish(), "danish");
        Texts.required(command.english(), "english");
    }

    /** Nobody agrees to what has been replaced meanwhile: the page shows the text of today, and asks again. */
    static void onlyTheTextOfTodayIsAgreedTo(GiveConsent command, ParticipantState person, Facts facts) {
        var current = facts.find(ConsentTextState.class, Ids.consentText(person.programmeId(), command.purpose())).map(ConsentTextState::version)
                .orElse(ConsentTextState.STANDARD);
        RuleViolated.unless(command.version() == current, "consent-text-replaced", "version");
    }

    static void whoWasForgottenAgreesToNothing(UUID participantId, Facts facts) {
        RuleViolated.unless(facts.find(ErasureState.class, Ids.erasure(participantId)).isEmpty(), "person-forgotten", null);
    }
}
