package dk.loopbog.command.consent;

import dk.loopbog.command.Command;
import dk.loopbog.events.Ids;
import dk.loopbog.events.consent.ConsentPurpose;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface ConsentTextCommand extends Command {

    UUID programmeId();

    ConsentPurpose purpose();

    @TargetAggregateIdentifier
    default UUID textId() {
        return Ids.consentText(programmeId(), purpose());
    }

    /** The text that people are asked with from now on, in both languages. */
    record IssueConsentText(UUID programmeId, ConsentPurpose purpose, String danish, String english, @Nullable LocalDate happenedOn)
            implements ConsentTextCommand {
    }
}
