package dk.loopbog.command.desk;

import dk.loopbog.command.Command;
import dk.loopbog.events.Ids;
import dk.loopbog.events.SubmissionRef;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface DeskCommand extends Command {

    SubmissionRef submission();

    @TargetAggregateIdentifier
    default UUID caseId() {
        return Ids.deskCase(submission());
    }

    /** @param by the name shown */
    record TakeSubmission(SubmissionRef submission, String by, @Nullable LocalDate happenedOn) implements DeskCommand {
    }

    /** @param to id of the account of the researcher who has it from now on */
    record HandOverSubmission(SubmissionRef submission, UUID to, @Nullable LocalDate happenedOn) implements DeskCommand {
    }

    /** What needs no answer, or not now, leaves the inbox. */
    record PutSubmissionAside(SubmissionRef submission, String reason, @Nullable LocalDate happenedOn) implements DeskCommand {
    }

    record TakeUpSubmission(SubmissionRef submission, @Nullable LocalDate happenedOn) implements DeskCommand {
    }
}
