package dk.loopbog.command.logbook;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Texts;
import dk.loopbog.command.Versions;
import dk.loopbog.command.group.GroupFrame;
import dk.loopbog.command.logbook.LogbookCommand.ChangeLogbookSharing;
import dk.loopbog.command.logbook.LogbookCommand.ReviseLogbookEntry;
import dk.loopbog.command.logbook.LogbookCommand.WriteLogbookEntry;
import dk.loopbog.events.Personal;
import dk.loopbog.events.logbook.LogbookEntryRevised;
import dk.loopbog.events.logbook.LogbookEntryWritten;
import dk.loopbog.events.logbook.LogbookEvent;
import dk.loopbog.events.logbook.LogbookSharingChanged;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/** Life cycle: written, then revised any number of times; its author shares it with the group and takes that back at will. */
@NullUnmarked
public class LogbookEntry {

    @AggregateIdentifier
    private UUID id;
    private LogbookEntryState state;

    LogbookEntry() {
    }

    @CommandHandler
    public LogbookEntry(WriteLogbookEntry command, MetaData metaData, Facts facts) {
        var frame = GroupFrame.of(command.groupId(), facts);
        frame.onlyAMemberNowOrBefore(Actor.of(metaData), command.participantId(), facts, "participantId");
        LogbookRules.anEntryIsReadable(command.text(), command.pages());
        LogbookRules.anEntrySaysSomething(Actor.of(metaData), command.text(), command.pages());
        LogbookRules.anEntryPointsAtAnActionOfTheGroup(frame, command.actionId());
        apply(new LogbookEntryWritten(command.entryId(), command.groupId(), command.participantId(),
                Personal.orNull(command.participantId(), command.text()), command.pages(), command.actionId(), command.sharedWithGroup(),
                frame.happened(command, facts)));
    }

    @CommandHandler
    public void handle(ReviseLogbookEntry command, MetaData metaData, Facts facts) {
        Versions.unchangedSince(command.expectedVersion(), state.version());
        LogbookRules.anEntryIsReadable(command.text(), command.pages());
        LogbookRules.anEntrySaysSomething(Actor.of(metaData), command.text(), command.pages());
        if (!(Objects.equals(Texts.orNull(command.text()), state.text()) && Objects.equals(command.pages(), state.pages()))) {
            apply(new LogbookEntryRevised(id, state.groupId(), state.version() + 1, Personal.orNull(state.participantId(), command.text()),
                    command.pages(), Dates.happenedSince(state.versionOn(), command, facts)));
        }
    }

    @CommandHandler
    public void handle(ChangeLogbookSharing command, Facts facts) {
        if (command.sharedWithGroup() != state.sharedWithGroup()) {
            apply(new LogbookSharingChanged(id, state.groupId(), command.sharedWithGroup(),
                    Dates.happenedSince(state.writtenOn(), command, facts)));
        }
    }

    @EventSourcingHandler
    void on(LogbookEvent event) {
        id = event.entryId();
        state = LogbookEntryState.after(state, event);
    }
}
