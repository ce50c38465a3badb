package dk.loopbog.command.consent;

import dk.loopbog.events.Ids;
import dk.loopbog.events.consent.ConsentGiven;
import dk.loopbog.events.consent.ConsentPurpose;
import java.time.LocalDate;
import java.util.UUID;

/** Consent to being quoted. */
public final class ConsentExamples {

    static final LocalDate GIVEN_ON = LocalDate.of(2026, 1, 15);

    private ConsentExamples() {
    }

    static ConsentGiven given(UUID participant) {
        return new ConsentGiven(Ids.consent(participant), participant, ConsentPurpose.QUOTATION, 0, GIVEN_ON);
    }

    /** Of somebody who agrees to research and may be quoted. */
    public static ConsentState state(UUID participant) {
        return ConsentState.after(ConsentState.after(null, given(participant)),
                new ConsentGiven(Ids.consent(participant), participant, ConsentPurpose.RESEARCH, 0, GIVEN_ON));
    }
}
