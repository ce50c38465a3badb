package dk.loopbog.command.finding;

import dk.loopbog.command.Command;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.finding.MemberCheckReply;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface FindingCommand extends Command {

    @TargetAggregateIdentifier
    UUID findingId();

    /**
     * A place that a finding rests on.
     *
     * @param version of the submission that is quoted
     * @param start   first character of the quote within that version's text, counted from 0
     * @param end     the character after its last
     */
    record Quoted(SubmissionRef source, int version, int start, int end, String quote) {
    }

    /** @param themes in the researchers' own words */
    record NoteFinding(UUID findingId, UUID programmeId, @Nullable UUID roundId, String text, List<String> themes, List<Quoted> passages,
                       @Nullable LocalDate happenedOn) implements FindingCommand {

        public NoteFinding {
            findingId = Command.orNew(findingId);
            themes = Command.orNone(themes).stream().distinct().toList();
            passages = Command.orNone(passages);
        }
    }

    /** Says everything anew. */
    record ReviseFinding(UUID findingId, String text, List<String> themes, List<Quoted> passages, @Nullable LocalDate happenedOn)
            implements FindingCommand {

        public ReviseFinding {
            themes = Command.orNone(themes).stream().distinct().toList();
            passages = Command.orNone(passages);
        }
    }

    /** Puts it before the participants of a workshop. */
    record ShareFinding(UUID findingId, UUID workshopId, @Nullable LocalDate happenedOn) implements FindingCommand {
    }

    /** What a participant, a group or the workshop as a whole said of it. */
    record RecordMemberCheckReply(UUID findingId, UUID replyId, UUID workshopId, @Nullable UUID groupId, @Nullable UUID participantId,
                                  MemberCheckReply reply, @Nullable String text, @Nullable LocalDate happenedOn) implements FindingCommand {

        public RecordMemberCheckReply {
            replyId = Command.orNew(replyId);
        }
    }
}
