package dk.loopbog.command.desk;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Texts;
import dk.loopbog.command.desk.DeskCommand.HandOverSubmission;
import dk.loopbog.command.desk.DeskCommand.PutSubmissionAside;
import dk.loopbog.command.desk.DeskCommand.TakeSubmission;
import dk.loopbog.command.desk.DeskCommand.TakeUpSubmission;
import dk.loopbog.events.Personal;
import dk.loopbog.events.desk.DeskEvent;
import dk.loopbog.events.desk.SubmissionHandedOver;
import dk.loopbog.events.desk.SubmissionPutAside;
import dk.loopbog.events.desk.SubmissionTaken;
import dk.loopbog.events.desk.SubmissionTakenUp;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.NullUnmarked;

/** Life cycle: begins with the first that somebody does about a submission, and then changes hands any number of times. */
@NullUnmarked
public class DeskCase {

    @AggregateIdentifier
    private UUID id;
    private DeskCaseState state = DeskCaseState.UNTOUCHED;

    DeskCase() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void handle(TakeSubmission command, MetaData metaData, Facts facts) {
        var actor = Actor.of(metaData);
        var submission = DeskRules.onlyWhatAGroupHandedInLiesOnTheDesk(command.submission(), facts);
        Texts.line(command.by(), "by");
        if (!actor.id().equals(state.researcher())) {
            DeskRules.whatAColleagueHasIsHandedOver(state);
            apply(new SubmissionTaken(command.caseId(), command.submission(), Objects.requireNonNull(submission.groupId()),
                    new Personal(actor.id(), command.by()), Dates.happenedSince(submission.on(), command, facts)));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void handle(HandOverSubmission command, MetaData metaData, Facts facts, Researchers researchers) {
        var submission = DeskRules.onlyWhatAGroupHandedInLiesOnTheDesk(command.submission(), facts);
        var name = DeskRules.onlyAResearcherTakesOver(command.to(), researchers);
        if (!command.to().equals(state.researcher())) {
            apply(new SubmissionHandedOver(command.caseId(), command.submission(), Objects.requireNonNull(submission.groupId()),
                    Actor.of(metaData).id(), new Personal(command.to(), name), Dates.happenedSince(submission.on(), command, facts)));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void handle(PutSubmissionAside command, MetaData metaData, Facts facts) {
        var submission = DeskRules.onlyWhatAGroupHandedInLiesOnTheDesk(command.submission(), facts);
        Texts.required(command.reason(), "reason");
        if (!Objects.equals(state.asideVersion(), submission.version()) || !command.reason().equals(state.asideReason())) {
            apply(new SubmissionPutAside(command.caseId(), command.submission(), Objects.requireNonNull(submission.groupId()), submission.version(),
                    new Personal(Actor.of(metaData).id(), command.reason()), Dates.happenedSince(submission.on(), command, facts)));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void handle(TakeUpSubmission command, MetaData metaData, Facts facts) {
        var submission = DeskRules.onlyWhatAGroupHandedInLiesOnTheDesk(command.submission(), facts);
        if (state.asideVersion() != null) {
            apply(new SubmissionTakenUp(command.caseId(), command.submission(), Objects.requireNonNull(submission.groupId()), Actor.of(metaData).id(),
                    Dates.happenedSince(submission.on(), command, facts)));
        }
    }

    @EventSourcingHandler
    void on(DeskEvent event) {
        id = event.caseId();
        state = DeskCaseState.after(state, event);
    }
}
