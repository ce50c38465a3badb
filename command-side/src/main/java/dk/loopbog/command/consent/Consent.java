package dk.loopbog.command.consent;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.consent.ConsentCommand.GiveConsent;
import dk.loopbog.command.consent.ConsentCommand.WithdrawConsent;
import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.events.consent.ConsentEvent;
import dk.loopbog.events.consent.ConsentGiven;
import dk.loopbog.events.consent.ConsentWithdrawn;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.NullUnmarked;

/** Life cycle: for each purpose given and withdrawn in turns; given anew where there is a new text. Silence is no. */
@NullUnmarked
public class Consent {

    @AggregateIdentifier
    private UUID id;
    private ConsentState state;

    Consent() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void handle(GiveConsent command, Facts facts) {
        var person = facts.require(ParticipantState.class, command.participantId(), "participantId");
        var programme = facts.require(ProgrammeState.class, person.programmeId(), "participantId");
        ConsentRules.whoWasForgottenAgreesToNothing(command.participantId(), facts);
        ConsentRules.onlyTheTextOfTodayIsAgreedTo(command, person, facts);
        if (state == null || !state.holds(command.purpose(), command.version())) {
            var last = state == null ? null : state.lastOn().get(command.purpose());
            apply(new ConsentGiven(command.consentId(), command.participantId(), command.purpose(), command.version(),
                    last == null ? Dates.happenedWithin(programme.starts(), command, facts) : Dates.happenedSince(last, command, facts)));
        }
    }

    @CommandHandler
    public void handle(WithdrawConsent command, Facts facts) {
        if (state.holds(command.purpose())) {
            apply(new ConsentWithdrawn(id, command.participantId(), command.purpose(),
                    Dates.happenedSince(state.lastOn().get(command.purpose()), command, facts)));
        }
    }

    @EventSourcingHandler
    void on(ConsentEvent event) {
        id = event.consentId();
        state = ConsentState.after(state, event);
    }
}
