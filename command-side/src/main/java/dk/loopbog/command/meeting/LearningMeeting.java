package dk.loopbog.command.meeting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Dates;
import dk.loopbog.command.Facts;
import dk.loopbog.command.Numbers;
import dk.loopbog.command.Texts;
import dk.loopbog.command.group.GroupFrame;
import dk.loopbog.command.meeting.LearningMeetingCommand.AssignMeetingRoles;
import dk.loopbog.command.meeting.LearningMeetingCommand.CancelMeeting;
import dk.loopbog.command.meeting.LearningMeetingCommand.HoldMeeting;
import dk.loopbog.command.meeting.LearningMeetingCommand.MoveMeeting;
import dk.loopbog.command.meeting.LearningMeetingCommand.ScheduleMeeting;
import dk.loopbog.command.meeting.LearningMeetingCommand.SetMeetingAgenda;
import dk.loopbog.events.Personal;
import dk.loopbog.events.meeting.LearningMeetingEvent;
import dk.loopbog.events.meeting.MeetingAgendaSet;
import dk.loopbog.events.meeting.MeetingCancelled;
import dk.loopbog.events.meeting.MeetingHeld;
import dk.loopbog.events.meeting.MeetingMoved;
import dk.loopbog.events.meeting.MeetingRolesAssigned;
import dk.loopbog.events.meeting.MeetingScheduled;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/**
 * Life cycle: scheduled; moved, cancelled and, by being moved, on again any number of times; held at last. What was noted of a
 * meeting that was held can be corrected, but it cannot be moved or cancelled any more. While it is planned it has an agenda, which
 * the group may word itself.
 */
@NullUnmarked
public class LearningMeeting {

    @AggregateIdentifier
    private UUID id;
    private LearningMeetingState state;

    LearningMeeting() {
    }

    @CommandHandler
    public LearningMeeting(ScheduleMeeting command, Facts facts) {
        var frame = GroupFrame.of(command.groupId(), facts);
        Numbers.positive(command.number(), "number");
        Texts.optionalLine(command.place(), "place");
        apply(new MeetingScheduled(command.meetingId(), command.groupId(), command.number(), command.plannedFor(), command.startsAt(),
                Texts.orNull(command.place()), command.mode(), Dates.agreed(command.plannedFor(), frame.programme().starts(), command, facts)));
    }

    @CommandHandler
    public void handle(MoveMeeting command, Facts facts) {
        LearningMeetingRules.aMeetingThatWasHeldStaysHeld(state);
        Texts.optionalLine(command.place(), "place");
        Texts.optional(command.reason(), "reason");
        Dates.notBeforeProgramme(command.plannedFor(), GroupFrame.of(state.groupId(), facts).programme().starts(), "plannedFor");
        applyIfItChanges(new MeetingMoved(id, state.groupId(), command.plannedFor(), command.startsAt(), Texts.orNull(command.place()),
                command.mode(), Personal.orNull(state.groupId(), command.reason()), happened(command, facts)));
    }

    @CommandHandler
    public void handle(CancelMeeting command, Facts facts) {
        LearningMeetingRules.aMeetingThatWasHeldStaysHeld(state);
        Texts.optional(command.reason(), "reason");
        applyIfItChanges(new MeetingCancelled(id, state.groupId(), Personal.orNull(state.groupId(), command.reason()), happened(command, facts)));
    }

    @CommandHandler
    public void handle(HoldMeeting command, Facts facts) {
        LearningMeetingRules.aCancelledMeetingIsOff(state);
        LearningMeetingRules.everybodyIsKnown(command.attended(), facts, "attended");
        LearningMeetingRules.everybodyIsKnown(command.apologies(), facts, "apologies");
        rolesAreKnown(command.chair(), command.minuteTaker(), facts);
        var day = happened(command, facts);
        LearningMeetingRules.minutesComeAfterTheMeeting(id, day, facts);
        applyIfItChanges(new MeetingHeld(id, state.groupId(), command.mode(), command.attended(), command.apologies(),
                command.chair() == null ? state.roles().chair() : command.chair(),
                command.minuteTaker() == null ? state.roles().minuteTaker() : command.minuteTaker(), day));
    }

    @CommandHandler
    public void handle(AssignMeetingRoles command, Facts facts) {
        LearningMeetingRules.aMeetingThatWasHeldStaysHeld(state);
        LearningMeetingRules.aCancelledMeetingIsOff(state);
        rolesAreKnown(command.chair(), command.minuteTaker(), facts);
        applyIfItChanges(new MeetingRolesAssigned(id, state.groupId(), command.chair(), command.minuteTaker(), happened(command, facts)));
    }

    @CommandHandler
    public void handle(SetMeetingAgenda command, Facts facts, MetaData metaData) {
        LearningMeetingRules.aMeetingThatWasHeldStaysHeld(state);
        LearningMeetingRules.aCancelledMeetingIsOff(state);
        Texts.optional(command.agenda(), "agenda");
        if (!Objects.equals(Texts.orNull(command.agenda()), state.agenda())) {
            var author = Objects.requireNonNullElse(Actor.of(metaData).participant(), state.groupId());
            apply(new MeetingAgendaSet(id, state.groupId(), Personal.orNull(author, command.agenda()), happened(command, facts)));
        }
    }

    private LocalDate happened(LearningMeetingCommand command, Facts facts) {
        return Dates.happenedSince(state.scheduledOn(), command, facts);
    }

    private static void rolesAreKnown(UUID chair, UUID minuteTaker, Facts facts) {
        LearningMeetingRules.isKnown(chair, facts, "chair");
        LearningMeetingRules.isKnown(minuteTaker, facts, "minuteTaker");
    }

    private void applyIfItChanges(LearningMeetingEvent event) {
        if (!LearningMeetingState.after(state, event).equals(state)) {
            apply(event);
        }
    }

    @EventSourcingHandler
    void on(LearningMeetingEvent event) {
        id = event.meetingId();
        state = LearningMeetingState.after(state, event);
    }
}
