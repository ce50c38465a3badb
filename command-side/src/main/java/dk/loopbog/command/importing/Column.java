package dk.loopbog.command.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A column of the contract.
 *
 * @param required whether a row without it is refused
 * @param days     when the days in it may lie
 * @param names    what a value refers to; empty where it refers to nothing
 */
record Column<T>(String name, boolean required, Reading<T> reading, Days days, Function<T, List<Named>> names) {

    /** When something may have happened, against the programme's first day and today. */
    enum Days {
        /** Days of any time, or no days at all. */
        FREE,
        /** Not before the programme. */
        PLANNED,
        /** Not before the programme and not in the future. */
        HAPPENED
    }

    static <T> Column<T> required(String name, Reading<T> reading) {
        return new Column<>(name, true, reading, Days.FREE, value -> List.of());
    }

    static <T> Column<T> optional(String name, Reading<T> reading) {
        return new Column<>(name, false, reading, Days.FREE, value -> List.of());
    }

    /** The key of one thing of another file. */
    Column<T> namingOne(Thing thing) {
        return naming(value -> List.of(new Named(thing, (String) value)));
    }

    /** Keys of things of another file. */
    Column<T> namingSome(Thing thing) {
        return naming(value -> ((List<?>) value).stream().map(key -> new Named(thing, (String) key)).toList());
    }

    Column<T> naming(Function<T, List<Named>> what) {
        return new Column<>(name, required, reading, days, what);
    }

    Column<T> happened() {
        return new Column<>(name, required, reading, Days.HAPPENED, names);
    }

    Column<T> planned() {
        return new Column<>(name, required, reading, Days.PLANNED, names);
    }

    /** Every day that the value holds. */
    static List<LocalDate> daysIn(Object value) {
        return switch (value) {
            case LocalDate day -> List.of(day);
            case List<?> list -> list.stream().filter(LocalDate.class::isInstance).map(LocalDate.class::cast).toList();
            default -> List.of();
        };
    }
}
