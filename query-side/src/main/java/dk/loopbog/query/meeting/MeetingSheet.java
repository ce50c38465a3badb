package dk.loopbog.query.meeting;

import dk.loopbog.query.page.FormSheet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
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
 * @param minutes    address of the minutes, or null without any
 * @param write      address where minutes can be written, or null where there are some or the reader may not
 * @param expected   whether the round waits for minutes at all
 * @param logbook    whether the reader can write in a logbook of this group
 * @param worded     whether the agenda is in the group's own words
 * @param actions    those that are neither stopped nor kept
 * @param feedback   that the group has not answered
 */
record MeetingSheet(UUID id, FormSheet.Way group, String page, boolean keeps, int number, String state, LocalDate day, @Nullable LocalTime time,
                    @Nullable String place, @Nullable String mode, @Nullable String reason, @Nullable String chair, @Nullable String minuteTaker,
                    boolean proposed, List<String> attended, List<String> apologies, @Nullable String minutes, @Nullable String write,
                    boolean expected, boolean logbook, boolean worded, Agenda agenda, List<Carried> actions, List<Carried> feedback) {

    /**
     * @param note what it waits for, or who said it
     * @param href where that can be done, or null for those who may not
     * @param way  the words of that link
     */
    record Carried(String text, String note, @Nullable String href, @Nullable String way) {
    }
}
