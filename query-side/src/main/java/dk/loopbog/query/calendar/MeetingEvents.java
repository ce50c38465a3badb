package dk.loopbog.query.calendar;

import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.page.Wording;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A group's meetings as a calendar shows them: title of the group, place and time, and nothing that anybody wrote besides. */
final class MeetingEvents {

    private MeetingEvents() {
    }

    /**
     * @param which   the days of those to show
     * @param address of the product, without a slash at its end
     */
    static Stream<CalendarFile.Event> of(GroupDocument group, Predicate<LocalDate> which, String address, Wording say) {
        return group.meetings().stream().filter(meeting -> which.test(day(meeting))).map(meeting -> of(group, meeting, address, say));
    }

    static CalendarFile.Event of(GroupDocument group, GroupDocument.Meeting meeting, String address, Wording say) {
        var day = day(meeting);
        return new CalendarFile.Event(meeting.id(), meeting.changes(), say.text("calendar.meeting", meeting.number(), group.title()), day,
                day.equals(meeting.plannedFor()) ? meeting.startsAt() : null, meeting.place(),
                URI.create(address + "/grupper/" + group.key() + "/moeder/" + meeting.number()), meeting.cancelled() != null,
                Objects.requireNonNullElseGet(meeting.changed(), () -> noticed(group)));
    }

    private static LocalDate day(GroupDocument.Meeting meeting) {
        return Objects.requireNonNullElse(meeting.held(), meeting.plannedFor());
    }

    /** For documents from before this was kept: a time that does not change from one reading to the next. */
    private static Instant noticed(GroupDocument group) {
        return group.formed().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
