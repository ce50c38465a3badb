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
 * @param purpose     the learning goal that stands, or what the project says of itself; null while neither is written
 * @param members     how many there are on the day that the numbers stand for
 * @param functions   different common job functions among them
 * @param scoring     the score sheets; null for those who do not see them
 * @param untried     actions that nobody has tried yet
 */
record GroupSheet(
        String key,
        String title,
        boolean mine,
        GroupRights may,
        String jobcentre,
        Round round,
        LocalDate from,
        LocalDate to,
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

    /** The meeting that comes. */
    record Next(int number, LocalDate day, @Nullable LocalTime time, @Nullable String place, @Nullable String mode, @Nullable String chair,
                @Nullable String minuteTaker) {
    }

    /** @param href of the form with which it can be mended; null for those who may not */
    record Missing(String what, @Nullable String note, @Nullable String href) {
    }

    /** @param fresh whether nobody of the group has opened it */
    record Latest(UUID id, @Nullable String text, String by, LocalDate on, List<String> kinds, String about, boolean fresh) {
    }

    /** @param received day of the first version of the minutes, or null */
    record Meeting(int number, LocalDate day, MeetingState state, @Nullable String mode, @Nullable Integer attended, int apologies,
                   @Nullable LocalDate received, int versions, @Nullable String href) {
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

    record Goal(String key, String text, boolean dropped, @Nullable String note, @Nullable String assessment) {

        /** What can be done with it now, as the last parts of the addresses of forms. */
        public List<String> ways() {
            return dropped ? List.of("vurdering") : List.of("aktion", "praecisering", "vurdering", "laeg-vaek");
        }
    }

    /** A score sheet. */
    record Scoring(UUID id, String title) {
    }

    /**
     * Supplementary data.
     *
     * @param kind     as in addresses and texts
     * @param corrects whether the reader may correct it
     */
    record Data(UUID id, String kind, LocalDate on, int count, @Nullable Integer pages, @Nullable String title, @Nullable HandedInFile file,
                boolean corrects) {
    }

    record Person(String name, String function, LocalDate from, @Nullable LocalDate to) {
    }
}
