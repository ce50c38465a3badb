package dk.loopbog.command.jobcentre;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Texts;
import dk.loopbog.command.jobcentre.JobcentreCommand.JoinJobcentre;
import dk.loopbog.command.jobcentre.JobcentreCommand.ReviseJobcentre;
import dk.loopbog.command.jobcentre.JobcentreCommand.WithdrawJobcentre;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.events.Personal;
import dk.loopbog.events.jobcentre.JobcentreEvent;
import dk.loopbog.events.jobcentre.JobcentreJoined;
import dk.loopbog.events.jobcentre.JobcentreRevised;
import dk.loopbog.events.jobcentre.JobcentreWithdrawn;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/** Life cycle: joined, then revised any number of times, then perhaps withdrawn; its description may be put right even after that. */
@NullUnmarked
public class Jobcentre {

    @AggregateIdentifier
    private UUID id;
    private JobcentreState state;

    Jobcentre() {
    }

    @CommandHandler
    public Jobcentre(JoinJobcentre command, Facts facts) {
        Texts.key(command.key(), "key");
        JobcentreRules.aJobcentreIsReadable(command.name(), command.municipality(), command.targetGroups());
        var programme = facts.require(ProgrammeState.class, command.programmeId(), "programmeId");
        var joined = Dates.happened(command, facts);
        Dates.notBeforeProgramme(joined, programme.starts(), "happenedOn");
        apply(new JobcentreJoined(command.jobcentreId(), command.key(), command.programmeId(), command.name(), Texts.orNull(command.municipality()),
                command.targetGroups(), joined));
    }

    @CommandHandler
    public void handle(ReviseJobcentre command, Facts facts) {
        JobcentreRules.aJobcentreIsReadable(command.name(), command.municipality(), command.targetGroups());
        var revised = new JobcentreRevised(id, command.name(), Texts.orNull(command.municipality()), command.targetGroups(),
                Dates.happened(command, facts));
        if (!JobcentreState.after(state, revised).equals(state)) {
            apply(revised);
        }
    }

    @CommandHandler
    public void handle(WithdrawJobcentre command, Facts facts) {
        Texts.optional(command.reason(), "reason");
        var withdrawn = new JobcentreWithdrawn(id, Personal.orNull(id, command.reason()), Dates.happened(command, facts));
        if (!JobcentreState.after(state, withdrawn).equals(state)) {
            JobcentreRules.aJobcentreWithdrawsOnce(state);
            Dates.inOrder(state.joined(), withdrawn.happenedOn(), "happenedOn");
            apply(withdrawn);
        }
    }

    @EventSourcingHandler
    void on(JobcentreEvent event) {
        id = event.jobcentreId();
        state = JobcentreState.after(state, event);
    }
}
