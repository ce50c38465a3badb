package dk.loopbog.command.minutes;

import dk.loopbog.events.minutes.MinutesEvent;
import dk.loopbog.events.minutes.MinutesRevised;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.minutes.MinutesText;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of minutes.
 *
 * @param author      of the version now current
 * @param version     counts from 1
 * @param submittedOn day of the first version
 * @param versionOn   day of the version now current
 */
public record MinutesState(UUID minutesId, UUID meetingId, UUID groupId, int meetingNumber, UUID author, MinutesText text,
                           @Nullable Integer pages, int version, LocalDate submittedOn, LocalDate versionOn) {

    public static MinutesState after(@Nullable MinutesState before, MinutesEvent event) {
        return switch (event) {
            case MinutesSubmitted e -> new MinutesState(e.minutesId(), e.meetingId(), e.groupId(), e.meetingNumber(), e.author(), e.text(),
                    e.pages(), 1, e.happenedOn(), e.happenedOn());
            case MinutesRevised e -> known(before).revised(e);
        };
    }

    private static MinutesState known(@Nullable MinutesState state) {
        return Objects.requireNonNull(state, "minutes are submitted before anything else");
    }

    private MinutesState revised(MinutesRevised e) {
        return new MinutesState(minutesId, meetingId, groupId, meetingNumber, e.author(), e.text(), e.pages(), e.version(), submittedOn,
                e.happenedOn());
    }
}
