package dk.loopbog.query.data;

import dk.loopbog.events.Attachment;
import dk.loopbog.events.Personal;
import dk.loopbog.query.view.Parts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register. What belongs to a group has its programme, jobcentre and round through the group.
 *
 * @param moreGroups  the others that it is about
 * @param earlierDays the days that were put right, the latest last
 * @param count for how many it stands
 * @param pages of all of them together; 0 where nobody counted
 * @param file  without its text; of data only
 */
public record RegisterItemDocument(
        UUID id,
        RegisterKind kind,
        @Nullable UUID groupId,
        List<UUID> moreGroups,
        @Nullable UUID programmeId,
        @Nullable UUID jobcentreId,
        @Nullable UUID roundId,
        LocalDate on,
        List<LocalDate> earlierDays,
        int count,
        int pages,
        @Nullable Personal title,
        @Nullable Attachment file) {

    RegisterItemDocument corrected(int newCount, @Nullable Integer newPages, @Nullable Personal newTitle, @Nullable Attachment newFile) {
        return new RegisterItemDocument(id, kind, groupId, moreGroups, programmeId, jobcentreId, roundId, on, earlierDays, newCount,
                newPages == null ? 0 : newPages, newTitle, newFile == null ? file : newFile.withoutText());
    }

    RegisterItemDocument movedTo(@Nullable LocalDate day) {
        return day == null || day.equals(on) ? this : new RegisterItemDocument(id, kind, groupId, moreGroups, programmeId, jobcentreId, roundId, day,
                Parts.add(earlierDays, on), count, pages, title, file);
    }

    /** A new version of a text of which nobody counted the pages is taken to be as long as the one before. */
    RegisterItemDocument revised(@Nullable Integer newPages) {
        return newPages == null ? this : corrected(count, newPages, title, null);
    }
}
