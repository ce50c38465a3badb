package dk.loopbog.command.followup;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Texts;
import dk.loopbog.command.followup.FollowUpCommand.FinishFollowUp;
import dk.loopbog.command.followup.FollowUpCommand.NoteFollowUp;
import dk.loopbog.command.followup.FollowUpCommand.ReopenFollowUp;
import dk.loopbog.command.group.LearningGroupState;
import dk.loopbog.events.Personal;
import dk.loopbog.events.followup.FollowUpDone;
import dk.loopbog.events.followup.FollowUpEvent;
import dk.loopbog.events.followup.FollowUpNoted;
import dk.loopbog.events.followup.FollowUpReopened;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/** Life cycle: noted, then done, perhaps opened again. */
@NullUnmarked
public class FollowUp {

    @AggregateIdentifier
    private UUID id;
    private FollowUpState state;

    FollowUp() {
    }

    @CommandHandler
    public FollowUp(NoteFollowUp command, MetaData metaData, Facts facts) {
        facts.require(LearningGroupState.class, command.groupId(), "groupId");
        Texts.required(command.text(), "text");
        apply(new FollowUpNoted(command.followUpId(), command.groupId(), new Personal(Actor.of(metaData).id(), command.text()),
                Dates.happened(command, facts)));
    }

    @CommandHandler
    public void handle(FinishFollowUp command, MetaData metaData, Facts facts) {
        if (!state.done()) {
            apply(new FollowUpDone(id, state.groupId(), Actor.of(metaData).id(), Dates.happenedSince(state.changedOn(), command, facts)));
        }
    }

    @CommandHandler
    public void handle(ReopenFollowUp command, MetaData metaData, Facts facts) {
        if (state.done()) {
            apply(new FollowUpReopened(id, state.groupId(), Actor.of(metaData).id(), Dates.happenedSince(state.changedOn(), command, facts)));
        }
    }

    @EventSourcingHandler
    void on(FollowUpEvent event) {
        id = event.followUpId();
        state = FollowUpState.after(event);
    }
}
