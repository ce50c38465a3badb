package dk.loopbog.query.submission;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One submission in the researchers' inbox; it holds no text.
 *
 * @param kind        project, minutes, logbook or reflection
 * @param submission  as files name it: {@code minutes:<group>:<number>}, {@code logbook:<participant>:<date>},
 *                    {@code project:<group>}, {@code reflection:<group>:<date>}
 * @param group       its key
 * @param title       of the group
 * @param number      of the meeting, for minutes only
 * @param submittedOn day of the first version
 * @param version     of the latest version
 * @param feedback    how often feedback was given on it
 * @param state       waiting or answered
 * @param waitingDays whole days since it was submitted; null once it has had feedback
 */
public record InboxEntry(UUID id, String kind, String submission, String group, String title, String round, String jobcentre,
                         @Nullable Integer number, LocalDate submittedOn, int version, int feedback, String state, @Nullable Long waitingDays) {
}
