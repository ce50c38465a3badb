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
 * @param readsLogbooks  whether the reader opens logbook entries
 * @param seesRegister   whether the reader sees all data of a group
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
        boolean readsLogbooks,
        boolean seesRegister,
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

    /** @param themes names */
    record Row(GroupStatus group, List<String> themes, List<Cell> meetings) {
    }

    /** @param on when it was or will be, or null where it is not arranged */
    record Cell(int number, @Nullable LocalDate on, CellState state) {
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
