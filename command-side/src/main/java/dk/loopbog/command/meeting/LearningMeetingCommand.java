package dk.loopbog.command.meeting;

import dk.loopbog.command.Command;
import dk.loopbog.events.Ids;
import dk.loopbog.events.meeting.MeetingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface LearningMeetingCommand extends Command {

    @TargetAggregateIdentifier
    UUID meetingId();

    /**
     * @param number     within the group, from 1 up
     * @param plannedFor may lie in the future
     * @param startsAt   Danish time
     * @param happenedOn when it was agreed upon; null means today, or the meeting's own day where that has passed
     */
    record ScheduleMeeting(UUID groupId, int number, LocalDate plannedFor, @Nullable LocalTime startsAt, @Nullable String place,
                           @Nullable MeetingMode mode, @Nullable LocalDate happenedOn) implements LearningMeetingCommand {

        @Override
        public UUID meetingId() {
            return Ids.meeting(groupId, number);
        }
    }

    /** Says the whole plan anew; a cancelled meeting is on again. */
    record MoveMeeting(UUID meetingId, LocalDate plannedFor, @Nullable LocalTime startsAt, @Nullable String place, @Nullable MeetingMode mode,
                       @Nullable String reason, @Nullable LocalDate happenedOn) implements LearningMeetingCommand {
    }

    record CancelMeeting(UUID meetingId, @Nullable String reason, @Nullable LocalDate happenedOn) implements LearningMeetingCommand {
    }

    /**
     * Given again, it puts right what was noted before.
     *
     * @param chair       null leaves the one assigned
     * @param minuteTaker null leaves the one assigned
     * @param happenedOn  the day of the meeting
     */
    record HoldMeeting(UUID meetingId, @Nullable MeetingMode mode, List<UUID> attended, List<UUID> apologies, @Nullable UUID chair,
                       @Nullable UUID minuteTaker, @Nullable LocalDate happenedOn) implements LearningMeetingCommand {

        public HoldMeeting {
            attended = Command.orNone(attended).stream().distinct().toList();
            apologies = Command.orNone(apologies).stream().distinct().toList();
        }
    }

    /** Null leaves a role open. */
    record AssignMeetingRoles(UUID meetingId, @Nullable UUID chair, @Nullable UUID minuteTaker, @Nullable LocalDate happenedOn)
            implements LearningMeetingCommand {
    }

    /** A line for each point; nothing goes back to the agenda that is suggested. */
    record SetMeetingAgenda(UUID meetingId, @Nullable String agenda, @Nullable LocalDate happenedOn) implements LearningMeetingCommand {
    }
}
