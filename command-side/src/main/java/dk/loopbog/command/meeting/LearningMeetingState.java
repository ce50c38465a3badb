package dk.loopbog.command.meeting;

import dk.loopbog.events.Personal;
import dk.loopbog.events.meeting.LearningMeetingEvent;
import dk.loopbog.events.meeting.MeetingAgendaSet;
import dk.loopbog.events.meeting.MeetingCancelled;
import dk.loopbog.events.meeting.MeetingHeld;
import dk.loopbog.events.meeting.MeetingMode;
import dk.loopbog.events.meeting.MeetingMoved;
import dk.loopbog.events.meeting.MeetingRolesAssigned;
import dk.loopbog.events.meeting.MeetingScheduled;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a meeting.
 *
 * @param scheduledOn the day on which it was first agreed upon
 * @param agenda      null while the suggested one will do
 * @param held        null until it was held
 * @param cancelled   null unless it is off
 */
public record LearningMeetingState(UUID meetingId, UUID groupId, int number, LocalDate scheduledOn, Plan plan, Roles roles,
                                   @Nullable String agenda, @Nullable Held held, @Nullable Cancelled cancelled) {

    /** When and where it is to take place. */
    public record Plan(LocalDate plannedFor, @Nullable LocalTime startsAt, @Nullable String place, @Nullable MeetingMode mode) {
    }

    public record Roles(@Nullable UUID chair, @Nullable UUID minuteTaker) {
    }

    public record Held(LocalDate on, @Nullable MeetingMode mode, List<UUID> attended, List<UUID> apologies) {
    }

    public record Cancelled(LocalDate on, @Nullable String reason) {
    }

    public static LearningMeetingState after(@Nullable LearningMeetingState before, LearningMeetingEvent event) {
        return switch (event) {
            case MeetingScheduled e -> new LearningMeetingState(e.meetingId(), e.groupId(), e.number(), e.happenedOn(),
                    new Plan(e.plannedFor(), e.startsAt(), e.place(), e.mode()), new Roles(null, null), null, null, null);
            case MeetingMoved e -> known(before).with(new Plan(e.plannedFor(), e.startsAt(), e.place(), e.mode()));
            case MeetingCancelled e -> known(before).with(new Cancelled(e.happenedOn(), Personal.textOf(e.reason())));
            case MeetingHeld e -> known(before).with(new Held(e.happenedOn(), e.mode(), e.attended(), e.apologies()),
                    new Roles(e.chair(), e.minuteTaker()));
            case MeetingAgendaSet e -> known(before).with(Personal.textOf(e.agenda()));
            case MeetingRolesAssigned e -> known(before).with(new Roles(e.chair(), e.minuteTaker()));
        };
    }

    private static LearningMeetingState known(@Nullable LearningMeetingState state) {
        return Objects.requireNonNull(state, "a meeting is scheduled before anything else");
    }

    private LearningMeetingState with(Plan plan) {
        return new LearningMeetingState(meetingId, groupId, number, scheduledOn, plan, roles, agenda, held, null);
    }

    private LearningMeetingState with(Cancelled cancelled) {
        return new LearningMeetingState(meetingId, groupId, number, scheduledOn, plan, roles, agenda, held, cancelled);
    }

    private LearningMeetingState with(Held held, Roles roles) {
        return new LearningMeetingState(meetingId, groupId, number, scheduledOn, plan, roles, agenda, held, cancelled);
    }

    private LearningMeetingState with(Roles roles) {
        return new LearningMeetingState(meetingId, groupId, number, scheduledOn, plan, roles, agenda, held, cancelled);
    }

    private LearningMeetingState with(@Nullable String agenda) {
        return new LearningMeetingState(meetingId, groupId, number, scheduledOn, plan, roles, agenda, held, cancelled);
    }
}
