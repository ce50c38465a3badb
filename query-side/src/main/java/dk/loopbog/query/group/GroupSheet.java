package dk.loopbog.query.group;

import dk.loopbog.query.submission.HandedInFile;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a group shows, with names in place of ids.
 *
 * @param mine        whether the reader is a member
 * @param may         what the reader may change
 * @param from        first day of the round
 * @param to          last day of the round
 * @param ways        what a member does most; null for other readers
 * @param ended     whether the round is over
 * @param purpose     the learning goal that stands, or what the project says of itself; null while neither is written
 * @param members     how many there are on the day that the numbers stand for
 * @param functions   different common job functions among them
 * @param handedIn    what calls for feedback, and what was given
 * @param unread      feedback that nobody of the group has opened, without the latest
 * @param logbook     the reader's own, answered by researchers; null where it is not
 * @param scoring     the score sheets; null for those who do not see them
 * @param untried     actions that nobody has tried yet
 */
record GroupSheet(
        String key,
        String title,
        boolean mine,
        GroupRights may,
        @Nullable Ways ways,
        String jobcentre,
        Round round,
        LocalDate from,
        LocalDate to,
        boolean ended,
        @Nullable String purpose,
        List<String> memberNames,
        int members,
        int functions,
        List<String> themes,
        @Nullable LocalDate dissolved,
        @Nullable Next next,
        int untried,
        List<Missing> missing,
        @Nullable Latest feedback,
        HandedIn handedIn,
        List<Unread> unread,
        @Nullable Logbook logbook,
        List<Chain> chains,
        List<Meeting> meetings,
        boolean described,
        List<Part> project,
        List<Goal> goals,
        List<Data> data,
        List<Person> people,
        @Nullable List<Scoring> scoring) {

    record Round(String key, String name) {
    }

    /**
     * @param minutes number of the latest meeting whose minutes are waited for, or null
     * @param attempt where a try is noted: the form of the only action that can be tried, or the list of several; null without any
     */
    record Ways(@Nullable Integer minutes, @Nullable String attempt) {
    }

    /** The meeting that comes. */
    record Next(int number, LocalDate day, @Nullable LocalTime time, @Nullable String place, @Nullable String mode, @Nullable String chair,
                @Nullable String minuteTaker) {
    }

    /** @param href of the form with which it can be mended; null for those who may not */
    record Missing(String what, @Nullable String note, @Nullable String href) {
    }

    /**
     * @param fresh whether nobody of the group has opened it
     * @param mark  what the group has done with it since, in words; null while that is nothing
     */
    record Latest(UUID id, @Nullable String text, String by, LocalDate on, List<String> kinds, String about, boolean fresh, @Nullable String mark) {
    }

    record Unread(UUID id, String about, LocalDate on) {
    }

    /** @param fresh answers not opened yet */
    record Logbook(int answers, int fresh) {
    }

    /**
     * @param received day of the first version of the minutes, or null
     * @param feedback the latest on them, or null
     */
    record Meeting(int number, LocalDate day, MeetingState state, @Nullable String mode, @Nullable Integer attended, int apologies,
                   @Nullable LocalDate received, int versions, @Nullable String href, @Nullable Latest feedback) {
    }

    enum MeetingState {
        RECEIVED("full"), MISSING("open"), HELD(null), PLANNED("dash"), CANCELLED("dash");

        private final @Nullable String mark;

        MeetingState(@Nullable String mark) {
            this.mark = mark;
        }

        public @Nullable String mark() {
            return mark;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One field of the project's description. */
    record Part(String key, String text) {

        static final List<String> KEYS = List.of("summary", "link", "actions", "effect-us", "effect-citizen", "effect-organisation");
    }

    /** @param note when it was laid aside */
    record Goal(String key, String text, boolean dropped, @Nullable String note, @Nullable String reason, @Nullable String assessment) {

        /** What can be done with it now, as the last parts of the addresses of forms. */
        public List<String> ways() {
            return dropped ? List.of("vurdering") : List.of("aktion", "praecisering", "vurdering", "laeg-vaek");
        }
    }

    /**
     * A score sheet.
     *
     * @param worded whether the title is the group's own question
     */
    record Scoring(UUID id, String title, boolean worded) {
    }

    /**
     * Supplementary data.
     *
     * @param kind     as in addresses and texts
     * @param corrects whether the reader may correct it
     */
    record Data(UUID id, String kind, LocalDate on, int count, @Nullable Integer pages, @Nullable String title, @Nullable HandedInFile file, boolean closed,
                boolean corrects) {
    }

    record Person(String name, String function, LocalDate from, @Nullable LocalDate to) {
    }
}
