package dk.loopbog.command.sharing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.group.GroupFrame;
import dk.loopbog.command.sharing.SharingCommand.ChangeSharing;
import dk.loopbog.command.sharing.SharingState.With;
import dk.loopbog.events.sharing.SharingChanged;
import dk.loopbog.events.sharing.SharingEvent;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.NullUnmarked;

/** Life cycle: closed, then opened and closed at will, each part by itself. */
@NullUnmarked
public class Sharing {

    @AggregateIdentifier
    private UUID id;
    private SharingState state;

    Sharing() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void handle(ChangeSharing command, Facts facts) {
        var frame = GroupFrame.of(command.groupId(), facts);
        SharingRules.othersOfTheProgrammeAreShared(command, frame, facts);
        var before = state == null ? null : state.parts().get(command.part());
        var on = before == null ? frame.happened(command, facts) : Dates.happenedSince(before.on(), command, facts);
        var with = new With(command.programme() ? frame.programme().programmeId() : null, command.jobcentres(), command.groups(), on);
        if (before == null || !before.isTheSameAs(with)) {
            apply(new SharingChanged(command.sharingId(), command.groupId(), command.part(), with.programmeId(), with.jobcentres(), with.groups(), on));
        }
    }

    @EventSourcingHandler
    void on(SharingEvent event) {
        id = event.sharingId();
        state = SharingState.after(state, event);
    }
}
