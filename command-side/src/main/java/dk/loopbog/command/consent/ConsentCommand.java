package dk.loopbog.command.consent;

import dk.loopbog.command.Command;
import dk.loopbog.events.Ids;
import dk.loopbog.events.consent.ConsentPurpose;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface ConsentCommand extends Command {

    UUID participantId();

    @TargetAggregateIdentifier
    default UUID consentId() {
        return Ids.consent(participantId());
    }

    /** @param version of the text that the person had before them; 0 is the one that comes with the product */
    record GiveConsent(UUID participantId, ConsentPurpose purpose, int version, @Nullable LocalDate happenedOn) implements ConsentCommand {
    }

    record WithdrawConsent(UUID participantId, ConsentPurpose purpose, @Nullable LocalDate happenedOn) implements ConsentCommand {
    }
}
