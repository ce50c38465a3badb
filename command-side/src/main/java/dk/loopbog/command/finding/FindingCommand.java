package dk.loopbog.command.finding;

import dk.loopbog.command.Command;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.finding.MemberCheckReply;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface FindingCommand extends Command {

    @TargetAggregateIdentifier
    UUID findingId();

    /**
     * A place that a finding rests on. Where only the words are known, they are looked for: in the part, or in all parts in the order of
     * the template.
     *
     * @param version of the submission that is quoted
     * @param part    of that version
     * @param start   first character of the quote within that part, counted from 0
     * @param end     the character after its last
     */
    record Quoted(SubmissionRef source, int version, @Nullable String part, @Nullable Integer start, @Nullable Integer end, String quote) {
    }

    /**
     * @param themes  keys of the programme's, or the researchers' own words
     * @param passage one more, for a form, which can send one
     */
    record NoteFinding(UUID findingId, UUID programmeId, @Nullable UUID roundId, String text, List<String> themes, List<Quoted> passages,
                       @Nullable Quoted passage, @Nullable LocalDate happenedOn) implements FindingCommand {

        public NoteFinding {
            findingId = Command.orNew(findingId);
            themes = Command.orNone(themes).stream().distinct().toList();
            passages = Stream.concat(Command.orNone(passages).stream(), Stream.ofNullable(passage)).toList();
            passage = null;
        }
    }

    /** Says it in other words; what it rests on stays. */
    record RewordFinding(UUID findingId, String text, List<String> themes, @Nullable LocalDate happenedOn) implements FindingCommand {

        public RewordFinding {
            themes = Command.orNone(themes).stream().distinct().toList();
        }
    }

    /** Rests it on one passage more. */
    record AddPassage(UUID findingId, Quoted passage, @Nullable LocalDate happenedOn) implements FindingCommand {
    }

    /** Takes a passage out again, named by its place. */
    record RemovePassage(UUID findingId, SubmissionRef source, int version, @Nullable String part, int start, int end,
                         @Nullable LocalDate happenedOn) implements FindingCommand {
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
