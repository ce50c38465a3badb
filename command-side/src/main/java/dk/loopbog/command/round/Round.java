package dk.loopbog.command.round;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Texts;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.command.round.RoundCommand.CloseRound;
import dk.loopbog.command.round.RoundCommand.PlanRound;
import dk.loopbog.command.round.RoundCommand.RescheduleRound;
import dk.loopbog.command.round.RoundCommand.ReviseRound;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.round.RoundClosed;
import dk.loopbog.events.round.RoundEvent;
import dk.loopbog.events.round.RoundPlanned;
import dk.loopbog.events.round.RoundRescheduled;
import dk.loopbog.events.round.RoundRevised;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/**
 * Life cycle: planned, then rescheduled or revised any number of times, then closed; a closed round takes late submissions
 * but no change of its frame.
 */
@NullUnmarked
public class Round {

    private static final int USUAL_MEETINGS = 3;

    @AggregateIdentifier
    private UUID id;
    private RoundState state;

    Round() {
    }

    @CommandHandler
    public Round(PlanRound command, Facts facts) {
        var meetings = Objects.requireNonNullElse(command.meetingsExpected(), USUAL_MEETINGS);
        Texts.key(command.key(), "key");
        Texts.line(command.name(), "name");
        RoundRules.aRoundEndsAfterItBegins(command.from(), command.to());
        RoundRules.meetingsExpectedIsPositive(meetings);
        Dates.notBeforeProgramme(command.from(), facts.require(ProgrammeState.class, command.programmeId(), "programmeId").starts(), "from");
        apply(new RoundPlanned(command.roundId(), command.key(), command.programmeId(), command.name(), command.from(), command.to(), meetings,
                Objects.requireNonNullElse(command.reporting(), ReportingForm.MINUTES), Dates.happened(command, facts)));
    }

    @CommandHandler
    public void handle(RescheduleRound command, Facts facts) {
        RoundRules.aClosedRoundIsNotChanged(state);
        RoundRules.aRoundEndsAfterItBegins(command.from(), command.to());
        Dates.notBeforeProgramme(command.from(), facts.require(ProgrammeState.class, state.programmeId(), "programmeId").starts(), "from");
        if (!(command.from().equals(state.from()) && command.to().equals(state.to()))) {
            apply(new RoundRescheduled(id, command.from(), command.to(), Dates.happened(command, facts)));
        }
    }

    @CommandHandler
    public void handle(ReviseRound command, Facts facts) {
        RoundRules.aClosedRoundIsNotChanged(state);
        Texts.line(command.name(), "name");
        RoundRules.meetingsExpectedIsPositive(command.meetingsExpected());
        var revised = new RoundRevised(id, command.name(), command.meetingsExpected(), command.reporting(), Dates.happened(command, facts));
        if (!RoundState.after(state, revised).equals(state)) {
            apply(revised);
        }
    }

    @CommandHandler
    public void handle(CloseRound command, Facts facts) {
        if (!state.closed()) {
            apply(new RoundClosed(id, Dates.happened(command, facts)));
        }
    }

    @EventSourcingHandler
    void on(RoundEvent event) {
        id = event.roundId();
        state = RoundState.after(state, event);
    }
}
