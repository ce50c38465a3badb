package dk.loopbog.events.finding;

import dk.loopbog.events.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

@Revision("1")
public record MemberCheckReplied(
        UUID findingId,
        UUID replyId,
        UUID workshopId,
        @Nullable UUID groupId,
        @Nullable UUID participantId,
        MemberCheckReply reply,
        @Nullable Personal text,
        LocalDate happenedOn) implements FindingEvent {
}
