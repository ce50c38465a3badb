package dk.loopbog.command.group;

import dk.loopbog.command.Command;
import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface LearningGroupCommand extends Command {

    @TargetAggregateIdentifier
    UUID groupId();

    /** {@code members} take part from the day of formation. */
    record FormGroup(String key, UUID roundId, UUID jobcentreId, @Nullable String name, List<String> themes, List<UUID> members,
                     @Nullable LocalDate happenedOn) implements LearningGroupCommand {

        public FormGroup {
            themes = Command.orNone(themes);
            members = Command.orNone(members);
        }

        @Override
        public UUID groupId() {
            return Ids.group(key);
        }
    }

    record RenameGroup(UUID groupId, @Nullable String name, @Nullable LocalDate happenedOn) implements LearningGroupCommand {
    }

    /** The group's themes from now on, all of them. */
    record ChooseThemes(UUID groupId, List<String> themes, @Nullable LocalDate happenedOn) implements LearningGroupCommand {

        public ChooseThemes {
            themes = Command.orNone(themes);
        }
    }

    /** {@code happenedOn} is the first day of membership. */
    record AddMember(UUID groupId, UUID participantId, @Nullable LocalDate happenedOn) implements LearningGroupCommand {
    }

    /** {@code happenedOn} is the first day without membership. */
    record EndMembership(UUID groupId, UUID participantId, @Nullable String reason, @Nullable LocalDate happenedOn) implements LearningGroupCommand {
    }

    record DissolveGroup(UUID groupId, @Nullable String reason, @Nullable LocalDate happenedOn) implements LearningGroupCommand {
    }

    /** @param idea key of the idea that the group started from */
    record DescribeProject(UUID groupId, String title, @Nullable String summary, @Nullable String link, @Nullable String actions,
                           @Nullable String effectUs, @Nullable String effectCitizen, @Nullable String effectOrganisation, @Nullable String idea,
                           @Nullable LocalDate happenedOn) implements LearningGroupCommand, ProjectWritten {
    }

    record ReviseProject(UUID groupId, String title, @Nullable String summary, @Nullable String link, @Nullable String actions,
                         @Nullable String effectUs, @Nullable String effectCitizen, @Nullable String effectOrganisation, @Nullable String reason,
                         @Nullable LocalDate happenedOn) implements LearningGroupCommand, ProjectWritten {
    }

    /** @param key left out on a page, where nobody thinks of keys: the goal is then given one */
    record SetGoal(UUID groupId, @Nullable String key, String text, @Nullable LocalDate happenedOn) implements LearningGroupCommand {

        public SetGoal {
            key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
        }

        public UUID goalId() {
            return Ids.goal(key);
        }
    }

    record RefineGoal(UUID groupId, UUID goalId, String text, @Nullable LocalDate happenedOn) implements LearningGroupCommand {
    }

    record DropGoal(UUID groupId, UUID goalId, @Nullable String reason, @Nullable LocalDate happenedOn) implements LearningGroupCommand {
    }

    record AssessGoal(UUID groupId, UUID goalId, String assessment, @Nullable LocalDate happenedOn) implements LearningGroupCommand {
    }

    /** @param key left out on a page, where nobody thinks of keys: the action is then given one */
    record PlanAction(UUID groupId, @Nullable String key, String text, @Nullable UUID goalId, @Nullable LocalDate happenedOn)
            implements LearningGroupCommand {

        public PlanAction {
            key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
        }

        public UUID actionId() {
            return Ids.action(key);
        }
    }

    record TryAction(UUID groupId, UUID actionId, @Nullable String happened, @Nullable String learned, @Nullable LocalDate happenedOn)
            implements LearningGroupCommand {
    }

    /** @param becauseOfAttempt number of the try whose learning led to the change, from 1 */
    record AdjustAction(UUID groupId, UUID actionId, String adjustment, @Nullable Integer becauseOfAttempt, @Nullable LocalDate happenedOn)
            implements LearningGroupCommand {
    }

    record StopAction(UUID groupId, UUID actionId, @Nullable String reason, @Nullable LocalDate happenedOn) implements LearningGroupCommand {
    }

    /** The action becomes everyday practice. */
    record KeepAction(UUID groupId, UUID actionId, @Nullable LocalDate happenedOn) implements LearningGroupCommand {
    }

    /** What is expected of this group in place of what its round says. */
    record ChangeExpectations(UUID groupId, int meetingsExpected, ReportingForm reporting, String reason, @Nullable LocalDate happenedOn)
            implements LearningGroupCommand {
    }
}
