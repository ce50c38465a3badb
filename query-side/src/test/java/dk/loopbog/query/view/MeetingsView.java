package dk.loopbog.query.view;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.events.meeting.MeetingHeld;
import dk.loopbog.events.meeting.MeetingScheduled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small view for the tests of the machinery: the meetings of each group. */
public final class MeetingsView implements View<MeetingsView.Meetings> {

    /** The days on which meetings were planned and held; a day is held only where its meeting was planned. */
    public record Meetings(UUID groupId, @Nullable String name, List<Meeting> meetings) {

        /** One of them. */
        public record Meeting(UUID id, LocalDate plannedFor, @Nullable LocalDate heldOn) {
        }

        Meetings with(Meeting meeting) {
            var changed = new ArrayList<>(meetings);
            changed.add(meeting);
            return new Meetings(groupId, name, List.copyOf(changed));
        }

        Meetings held(UUID meeting, LocalDate day) {
            return new Meetings(groupId, name,
                    meetings.stream().map(each -> each.id().equals(meeting) ? new Meeting(meeting, each.plannedFor(), day) : each).toList());
        }
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public Class<Meetings> documentType() {
        return Meetings.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return switch (event) {
            case LearningGroupFormed e -> e.groupId();
            case MeetingScheduled e -> e.groupId();
            case MeetingHeld e -> e.groupId();
            default -> null;
        };
    }

    @Override
    public @Nullable Meetings after(@Nullable Meetings before, DomainEvent event, Recorded recorded) {
        return switch (event) {
            case LearningGroupFormed e -> new Meetings(e.groupId(), e.name(), List.of());
            case MeetingScheduled e -> before == null ? null : before.with(new Meetings.Meeting(e.meetingId(), e.plannedFor(), null));
            case MeetingHeld e -> before == null ? null : before.held(e.meetingId(), e.happenedOn());
            default -> throw new AssertionError(event);
        };
    }
}
