package dk.loopbog.query.data;

import dk.loopbog.events.Attachment;
import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register. What belongs to a group has its programme, jobcentre and round through the group.
 *
 * @param count for how many it stands
 * @param pages of all of them together; 0 where nobody counted
 * @param file  without its text; of data only
 */
public record RegisterItemDocument(
        UUID id,
        RegisterKind kind,
        @Nullable UUID groupId,
        @Nullable UUID programmeId,
        @Nullable UUID jobcentreId,
        @Nullable UUID roundId,
        LocalDate on,
        int count,
        int pages,
        @Nullable Personal title,
        @Nullable Attachment file) {

    RegisterItemDocument corrected(int newCount, @Nullable Integer newPages, @Nullable Personal newTitle, @Nullable Attachment newFile) {
        return new RegisterItemDocument(id, kind, groupId, programmeId, jobcentreId, roundId, on, newCount,
                newPages == null ? 0 : newPages, newTitle, newFile == null ? file : newFile.withoutText());
    }

    /** A new version of a text of which nobody counted the pages is taken to be as long as the one before. */
    RegisterItemDocument revised(@Nullable Integer newPages) {
        return newPages == null ? this : corrected(count, newPages, title, null);
    }
}
