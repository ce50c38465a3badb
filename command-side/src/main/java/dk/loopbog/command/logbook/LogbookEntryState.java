package dk.loopbog.command.logbook;

import dk.loopbog.events.Personal;
import dk.loopbog.events.logbook.LogbookEntryRevised;
import dk.loopbog.events.logbook.LogbookEntryWritten;
import dk.loopbog.events.logbook.LogbookEvent;
import dk.loopbog.events.logbook.LogbookSharingChanged;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a logbook entry.
 *
 * @param text      null where there is none or it has been erased
 * @param version   counts from 1
 * @param writtenOn day of the first version
 * @param versionOn day of the version now current
 */
public record LogbookEntryState(UUID entryId, UUID groupId, UUID participantId, @Nullable String text, @Nullable Integer pages,
                                @Nullable UUID actionId, boolean sharedWithGroup, int version, LocalDate writtenOn, LocalDate versionOn) {

    public static LogbookEntryState after(@Nullable LogbookEntryState before, LogbookEvent event) {
        return switch (event) {
            case LogbookEntryWritten e -> new LogbookEntryState(e.entryId(), e.groupId(), e.participantId(), Personal.textOf(e.text()), e.pages(),
                    e.actionId(), e.sharedWithGroup(), 1, e.happenedOn(), e.happenedOn());
            case LogbookEntryRevised e -> known(before).revised(e);
            case LogbookSharingChanged e -> known(before).shared(e.sharedWithGroup());
        };
    }

    private static LogbookEntryState known(@Nullable LogbookEntryState state) {
        return Objects.requireNonNull(state, "an entry is written before anything else");
    }

    private LogbookEntryState revised(LogbookEntryRevised e) {
        return new LogbookEntryState(entryId, groupId, participantId, Personal.textOf(e.text()), e.pages(), actionId, sharedWithGroup, e.version(),
                writtenOn, e.happenedOn());
    }

    private LogbookEntryState shared(boolean sharedWithGroup) {
        return new LogbookEntryState(entryId, groupId, participantId, text, pages, actionId, sharedWithGroup, version, writtenOn, versionOn);
    }
}
