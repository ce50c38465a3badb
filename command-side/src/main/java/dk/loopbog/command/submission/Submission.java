package dk.loopbog.command.submission;

import dk.loopbog.command.Facts;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.data.DataItemState;
import dk.loopbog.command.group.LearningGroupState;
import dk.loopbog.command.logbook.LogbookEntryState;
import dk.loopbog.command.minutes.MinutesState;
import dk.loopbog.command.reflection.JointReflectionState;
import dk.loopbog.events.SubmissionRef;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One submission, whatever its kind.
 *
 * @param groupId null for data that the centre gathered outside the groups
 * @param author  the participant or group that its words are of, if known
 * @param on      day of its first version
 * @param version the one now current, from 1
 */
public record Submission(SubmissionRef ref, @Nullable UUID groupId, @Nullable UUID author, LocalDate on, int version) {

    /** Refuses with {@code unknown-key} at {@code field} where there is none. */
    public static Submission require(SubmissionRef ref, Facts facts, String field) {
        return switch (ref.kind()) {
            case PROJECT -> project(ref, facts, field);
            case MINUTES -> {
                var minutes = facts.require(MinutesState.class, ref.id(), field);
                yield new Submission(ref, minutes.groupId(), minutes.author(), minutes.submittedOn(), minutes.version());
            }
            case LOGBOOK -> {
                var entry = facts.require(LogbookEntryState.class, ref.id(), field);
                yield new Submission(ref, entry.groupId(), entry.participantId(), entry.writtenOn(), entry.version());
            }
            case REFLECTION -> {
                var reflection = facts.require(JointReflectionState.class, ref.id(), field);
                yield new Submission(ref, reflection.groupId(), reflection.subject(), reflection.writtenOn(), reflection.version());
            }
            case DATA -> {
                var item = facts.require(DataItemState.class, ref.id(), field);
                yield new Submission(ref, item.groupId(), item.groupId(), item.receivedOn(), 1);
            }
        };
    }

    private static Submission project(SubmissionRef ref, Facts facts, String field) {
        var group = facts.require(LearningGroupState.class, ref.id(), field);
        var project = group.project();
        if (project == null) {
            throw new RuleViolated("unknown-key", field);
        }
        return new Submission(ref, group.groupId(), group.groupId(), project.describedOn(), project.version());
    }

    /** Refuses with {@code unknown-key} at {@code field} a version that has not been handed in. */
    public void hasVersion(int asked, String field) {
        RuleViolated.unless(asked >= 1 && asked <= version, "unknown-key", field);
    }
}
