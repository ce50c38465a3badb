package dk.loopbog.command.consent;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.consent.ConsentTextCommand.IssueConsentText;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.events.consent.ConsentTextEvent;
import dk.loopbog.events.consent.ConsentTextIssued;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.NullUnmarked;

/** Life cycle: issued any number of times; every version stays readable. Before the first, the text that comes with the product holds. */
@NullUnmarked
public class ConsentText {

    @AggregateIdentifier
    private UUID id;
    private ConsentTextState state;

    ConsentText() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void handle(IssueConsentText command, Facts facts) {
        var programme = facts.require(ProgrammeState.class, command.programmeId(), "programmeId");
        ConsentRules.bothLanguagesSaySomething(command);
        if (state == null || !state.says(command.danish(), command.english())) {
            apply(new ConsentTextIssued(command.textId(), command.programmeId(), command.purpose(), state == null ? 1 : state.version() + 1,
                    command.danish(), command.english(), state == null ? Dates.happenedWithin(programme.starts(), command, facts)
                    : Dates.happenedSince(state.issuedOn(), command, facts)));
        }
    }

    @EventSourcingHandler
    void on(ConsentTextEvent event) {
        id = event.textId();
        state = ConsentTextState.after(state, event);
    }
}
