package dk.loopbog.query.meeting;

import dk.loopbog.query.page.FormSheet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a meeting shows, with names in place of ids.
 *
 * @param keeps       whether the reader may move, cancel or hold it
 * @param state       {@code planned}, {@code held} or {@code cancelled}
 * @param day         of the meeting, or for which it is planned
 * @param mode        null also where people meet in one place, which goes without saying
 * @param reason      why it was last moved or cancelled
 * @param chair       null while nobody is named
 * @param proposed    whether chair and minute taker are the software's proposal
 * @param minutes     address of the minutes, or null without any
 * @param actions     those that are neither stopped nor kept
 * @param feedback    that the group has not answered
 */
record MeetingSheet(FormSheet.Way group, String page, boolean keeps, int number, String state, LocalDate day, @Nullable LocalTime time,
                    @Nullable String place, @Nullable String mode, @Nullable String reason, @Nullable String chair, @Nullable String minuteTaker,
                    boolean proposed, List<String> attended, List<String> apologies, @Nullable String minutes, List<Carried> actions,
                    List<Carried> feedback) {

    /** @param note what it waits for, or who said it */
    record Carried(String text, String note) {
    }

    /** The suggested agenda: last parts of the keys of its texts. */
    public List<String> agenda() {
        return List.of("tried", "learned", "adjust", "feedback", "next");
    }
}
