package dk.loopbog.command.minutes;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Texts;
import dk.loopbog.command.Versions;
import dk.loopbog.command.group.GroupFrame;
import dk.loopbog.command.minutes.MinutesCommand.ReviseMinutes;
import dk.loopbog.command.minutes.MinutesCommand.SubmitMinutes;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.minutes.MinutesEvent;
import dk.loopbog.events.minutes.MinutesRevised;
import dk.loopbog.events.minutes.MinutesSubmitted;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/** Life cycle: submitted once the meeting was held, at any later time, and then revised any number of times. */
@NullUnmarked
public class Minutes {

    @AggregateIdentifier
    private UUID id;
    private MinutesState state;

    Minutes() {
    }

    @CommandHandler
    public Minutes(SubmitMinutes command, MetaData metaData, Facts facts) {
        var held = MinutesRules.minutesNeedAMeetingThatWasHeld(command, facts);
        GroupFrame.of(command.groupId(), facts).onlyAColleague(Actor.of(metaData), command.author(), facts, "author");
        MinutesRules.minutesAreReadable(command);
        MinutesRules.minutesSaySomething(Actor.of(metaData), command, null);
        apply(new MinutesSubmitted(command.minutesId(), Ids.meeting(command.groupId(), command.meetingNumber()), command.groupId(),
                command.meetingNumber(), command.author(), MinutesRules.textBy(command.author(), command, null), command.pages(),
                Dates.happenedSince(held.on(), command, facts)));
    }

    @CommandHandler
    public void handle(ReviseMinutes command, MetaData metaData, Facts facts) {
        Versions.unchangedSince(command.expectedVersion(), state.version());
        GroupFrame.of(state.groupId(), facts).onlyAColleague(Actor.of(metaData), command.author(), facts, "author");
        var kept = state.text().attachment();
        MinutesRules.minutesAreReadable(command);
        MinutesRules.minutesSaySomething(Actor.of(metaData), command, kept);
        Texts.optional(command.reason(), "reason");
        var sameWords = MinutesRules.textBy(state.author(), command, kept).equals(state.text());
        // a file that stays keeps its pages
        var pages = command.pages() == null && command.attachment() == null && kept != null ? state.pages() : command.pages();
        if (!(sameWords && Objects.equals(pages, state.pages()))) {
            apply(new MinutesRevised(id, state.groupId(), state.version() + 1, command.author(),
                    MinutesRules.textBy(command.author(), command, kept), pages, Personal.orNull(command.author(), command.reason()),
                    Dates.happenedSince(state.versionOn(), command, facts)));
        }
    }

    @EventSourcingHandler
    void on(MinutesEvent event) {
        id = event.minutesId();
        state = MinutesState.after(state, event);
    }
}
