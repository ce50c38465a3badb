package dk.loopbog.query.finding;

import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import dk.loopbog.events.finding.MemberCheckReply;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One preliminary finding.
 *
 * @param sharedAt the workshops at which it was put before the participants
 */
public record FindingDocument(
        UUID id,
        UUID programmeId,
        @Nullable UUID roundId,
        Personal text,
        List<String> themes,
        List<Passage> passages,
        LocalDate noted,
        @Nullable LocalDate revised,
        List<Shared> sharedAt,
        List<Reply> replies) {

    /** Day of the wording that is shown. */
    public LocalDate lastWritten() {
        return revised == null ? noted : revised;
    }

    public boolean shared() {
        return !sharedAt.isEmpty();
    }

    public record Shared(UUID workshopId, LocalDate on) {
    }

    public record Reply(UUID id, UUID workshopId, @Nullable UUID groupId, @Nullable UUID participantId, MemberCheckReply reply,
                        @Nullable Personal text, LocalDate on) {
    }
}
