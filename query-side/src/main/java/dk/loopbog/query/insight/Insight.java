package dk.loopbog.query.insight;

import dk.loopbog.events.Attachment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the product holds about one person, in the shape in which it is handed out.
 *
 * @param format   changes when fields change their meaning or go; new ones may come
 * @param person   null where the account belongs to nobody who takes part
 * @param account  null where there is none
 * @param recorded events that hold the person's texts or name the person, oldest first
 * @param given    how often the account gave commands that made other events, by the event's name
 * @param feedback that was given on what the person handed in
 * @param readBy   the access log's rows about the person, oldest first
 * @param files    that the person handed in, as they are named in the archive
 */
record Insight(String format, Instant madeAt, @Nullable Person person, @Nullable Account account, List<Entry> recorded, Map<String, Integer> given,
               List<Feedback> feedback, List<ReadBy> readBy, List<String> files) {

    static final String FORMAT = "loopbog-insight-1";

    /** @param key the person's own, from the import or given by hand */
    record Person(UUID id, String key, @Nullable String name, @Nullable String email, String programme, String jobcentre, boolean leader,
                  List<Title> jobTitles, List<Presence> presence, List<Membership> memberships) {
    }

    record Title(String title, LocalDate from) {
    }

    record Presence(LocalDate from, @Nullable LocalDate until, @Nullable String reason) {
    }

    record Membership(String group, String title, LocalDate from, @Nullable LocalDate until) {
    }

    /**
     * @param drafts of feedback that is begun and not sent, word for word
     */
    record Account(UUID id, String userName, String name, List<String> roles, @Nullable String jobcentre, List<OwnSession> sessions, Settings settings,
                   List<Draft> drafts) {
    }

    record OwnSession(Instant begun, Instant lastUsed, @Nullable String browser) {
    }

    /** @param reminderAddress where it is another than the person's own */
    record Settings(boolean calendarAddress, boolean reminders, @Nullable String reminderAddress, String language) {
    }

    record Draft(UUID submission, Instant savedAt, String words) {
    }

    /**
     * @param event stored name
     * @param byYou whether the account gave the command
     * @param data  as in the log, but with {@code "you"} for the person, and what others wrote or who they are left out
     */
    record Entry(Instant recordedAt, String event, boolean byYou, Map<String, Object> data) {
    }

    record Feedback(UUID id, String about, LocalDate on, @Nullable String by, List<String> kinds, @Nullable String text, @Nullable LocalDate opened) {
    }

    /** @param who what the account is called now; null where it is no more */
    record ReadBy(Instant at, @Nullable String who, String roles, String way, String page, @Nullable String why) {
    }

    /** With what the archive needs besides. */
    record Collected(Insight insight, Map<String, Attachment> attachments) {
    }
}
