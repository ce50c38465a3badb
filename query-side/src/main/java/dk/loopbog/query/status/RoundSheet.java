package dk.loopbog.query.status;

import dk.loopbog.query.status.RoundStatus.GroupStatus;
import dk.loopbog.query.status.RoundStatus.JobcentreStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the status page of a round shows around and beside the numbers.
 *
 * @param today          whether no earlier day was asked for
 * @param jobcentre      key of the only jobcentre asked for, or null
 * @param problem        code of what is wrong with a day that was asked for, or null
 * @param workshopDay    the workshop that the round is looked at from, or null where none is known
 * @param since          the day after which the changes are told, or null where there is none to tell them from
 * @param meetingColumns how many learning meetings the table has room for
 * @param absent         jobcentres that had withdrawn before the round
 */
record RoundSheet(
        RoundStatus status,
        List<Choice> rounds,
        List<Choice> jobcentres,
        boolean today,
        @Nullable String jobcentre,
        Order order,
        @Nullable String problem,
        @Nullable LocalDate workshopDay,
        @Nullable LocalDate since,
        int meetingColumns,
        List<Section> sections,
        List<Absent> absent,
        List<Notes> missing,
        List<Notes> changes) {

    record Choice(String key, String name) {
    }

    /** Never by counts: nothing ranks groups. */
    enum Order {
        FORMED, NAME, THEME;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param withdrawn the day on which the jobcentre withdrew, or null while it took part */
    record Section(JobcentreStatus jobcentre, @Nullable LocalDate withdrawn, List<Row> rows) {
    }

    /**
     * One line of the table, from left to right; the description stands between the members and the work.
     *
     * @param themes names
     */
    record Row(GroupStatus group, List<String> themes, Count members, List<Count> work, List<Cell> meetings, List<Count> handedIn) {

        /** Names one of the four shapes. */
        public String mark() {
            return switch (group.description()) {
                case COMPLETE -> "full";
                case PARTIAL -> "half";
                case MISSING -> "open";
            };
        }
    }

    /** What is counted of a group, and where on the group's page that is. */
    enum Figure {
        MEMBERS("status.members", "#people"), GOALS("status.goals", "#goals"), PLANNED("status.planned.alone", "#tries"),
        TRIED("status.tried.alone", "?aktioner=tried#tries"), ADJUSTED("status.adjusted.alone", "?aktioner=adjusted#tries"),
        STOPPED("status.stopped.alone", "?aktioner=stopped#tries"), LOGBOOK("status.logbook", "#handed-in"), DATA("status.data", "#data"),
        GIVEN("status.given.alone", "#handed-in"), WAITING("status.waiting.alone", "#handed-in");

        private final String text;
        private final String part;

        Figure(String text, String part) {
            this.text = text;
            this.part = part;
        }

        String text() {
            return text;
        }

        Count of(int number, String name, boolean opens) {
            return new Count(number, name, number > 0 && opens ? part : null, this == PLANNED || this == LOGBOOK);
        }
    }

    /**
     * @param part  what follows the address of the group's page, where the reader opens what was counted; otherwise null
     * @param first whether it begins a set of columns
     */
    record Count(int number, String name, @Nullable String part, boolean first) {
    }

    /** @param on when it was or will be, or null where it is not arranged */
    record Cell(int number, String name, @Nullable LocalDate on, CellState state) {
    }

    /** What a meeting has led to; {@code mark} names one of the four shapes. */
    enum CellState {
        RECEIVED("full"), MISSING("open"), HELD(null), PLANNED("dash"), CANCELLED("dash"), NONE(null);

        private final @Nullable String mark;

        CellState(@Nullable String mark) {
            this.mark = mark;
        }

        public @Nullable String mark() {
            return mark;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean received() {
            return this == RECEIVED;
        }

        /** Nothing was to be sent, so the eye may pass over it. */
        public boolean quiet() {
            return this == PLANNED || this == CANCELLED || this == NONE;
        }
    }

    record Absent(String name, LocalDate withdrawn) {
    }

    /** What is to be said about groups of one jobcentre. */
    record Notes(String name, List<Note> groups) {
    }

    /** @param late what was only written down afterwards */
    record Note(String key, String title, List<String> things, List<String> late) {
    }
}
