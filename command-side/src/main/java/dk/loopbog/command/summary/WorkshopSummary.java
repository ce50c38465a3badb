package dk.loopbog.command.summary;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Texts;
import dk.loopbog.command.summary.SummaryCommand.PublishSummary;
import dk.loopbog.command.workshop.WorkshopState;
import dk.loopbog.events.Personal;
import dk.loopbog.events.summary.SummaryEvent;
import dk.loopbog.events.summary.SummaryPublished;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.NullUnmarked;

/** Life cycle: published any number of times; every version stays as it was. The draft is kept outside the log ({@link SummaryDrafts}). */
@NullUnmarked
public class WorkshopSummary {

    @AggregateIdentifier
    private UUID id;
    private WorkshopSummaryState state;

    WorkshopSummary() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void handle(PublishSummary command, MetaData metaData, Facts facts, SummaryProofs proofs) {
        var workshop = facts.require(WorkshopState.class, command.workshopId(), "workshopId");
        Texts.optional(command.changes(), "changes");
        var proof = SummaryRules.whatIsPublishedIsWhatWasLookedAt(command.sha256(), proofs.find(command.workshopId()));
        SummaryRules.aSummaryCanBeShownForEver(proof.content(), workshop);
        SummaryRules.everyQuoteMayStand(proof.quotes(), facts);
        if (state == null || !proof.sha256().equals(state.sha256())) {
            var earliest = state == null ? workshop.plannedOn() : state.publishedOn();
            apply(new SummaryPublished(command.summaryId(), command.workshopId(), state == null ? 1 : state.version() + 1,
                    new Personal(command.summaryId(), proof.content()), proof.sha256(), Personal.orNull(Actor.of(metaData).id(), command.changes()),
                    proof.quotes(), Dates.happenedSince(earliest, command, facts)));
        }
    }

    @EventSourcingHandler
    void on(SummaryEvent event) {
        id = event.summaryId();
        state = WorkshopSummaryState.after(state, event);
    }
}
