package dk.loopbog.command.erasure;

import dk.loopbog.command.Command;
import dk.loopbog.events.Ids;
import dk.loopbog.events.erasure.ErasedTexts;
import dk.loopbog.events.erasure.ErasureReason;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface ErasureCommand extends Command {

    /** The participant, or the account of somebody who is none. */
    UUID participantId();

    @TargetAggregateIdentifier
    default UUID erasureId() {
        return Ids.erasure(participantId());
    }

    /** Cannot be taken back. */
    record ForgetPerson(UUID participantId, ErasureReason reason, @Nullable LocalDate happenedOn) implements ErasureCommand {
    }

    /** Of somebody who takes part in nothing; a participant's own account is forgotten with the participant. Cannot be taken back. */
    record ForgetAccount(UUID accountId, ErasureReason reason, @Nullable LocalDate happenedOn) implements ErasureCommand {

        @Override
        public UUID participantId() {
            return accountId;
        }
    }

    /** Given by {@link WhenPersonForgottenThenDestroyKey} alone. */
    record CompleteErasure(UUID participantId, List<ErasedTexts> texts, int uploads, @Nullable LocalDate happenedOn) implements ErasureCommand {
    }
}
