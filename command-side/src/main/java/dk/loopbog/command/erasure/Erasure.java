package dk.loopbog.command.erasure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import dk.loopbog.command.erasure.ErasureCommand.CompleteErasure;
import dk.loopbog.command.erasure.ErasureCommand.ForgetAccount;
import dk.loopbog.command.erasure.ErasureCommand.ForgetPerson;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.events.erasure.ErasureCompleted;
import dk.loopbog.events.erasure.ErasureEvent;
import dk.loopbog.events.erasure.PersonForgotten;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/** Life cycle: decided, then completed once the key is destroyed; nothing leads back. */
@NullUnmarked
public class Erasure {

    @AggregateIdentifier
    private UUID id;
    private ErasureState state;

    Erasure() {
    }

    @CommandHandler
    public Erasure(ForgetPerson command, Facts facts) {
        facts.require(ParticipantState.class, command.participantId(), "participantId");
        RuleViolated.unless(command.reason() != null, "missing-value", "reason");
        apply(new PersonForgotten(command.erasureId(), command.participantId(), command.reason(), Dates.happened(command, facts)));
    }

    @CommandHandler
    public Erasure(ForgetAccount command, Facts facts) {
        RuleViolated.unless(command.reason() != null, "missing-value", "reason");
        apply(new PersonForgotten(command.erasureId(), command.accountId(), command.reason(), Dates.happened(command, facts)));
    }

    @CommandHandler
    public void handle(CompleteErasure command, Facts facts) {
        command.texts().forEach(texts -> Texts.key(texts.event(), "texts"));
        if (!state.completed()) {
            apply(new ErasureCompleted(id, state.participantId(), List.copyOf(command.texts()), command.uploads(), Dates.happened(command, facts)));
        }
    }

    @EventSourcingHandler
    void on(ErasureEvent event) {
        id = event.erasureId();
        state = ErasureState.after(state, event);
    }
}
