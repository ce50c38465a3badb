package dk.loopbog.query.page;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form on a page of its own, shown by {@code page/form}. It posts to the command side, which sends the browser back.
 *
 * @param from    the page that it is reached from, and comes back to when it is given up
 * @param lead    one sentence that says what belongs there
 * @param notes   what is good to have before one's eyes while writing
 * @param command {@code <feature>/<command>}
 * @param back    the local page that shows what has come of it
 */
public record FormSheet(String title, Way from, @Nullable String lead, List<Note> notes, String command, String back, List<Hidden> hidden,
                        List<Field> fields, String button) {

    public record Way(String text, String href) {
    }

    /** A text as somebody wrote it, under a heading of ours. */
    public record Note(String heading, String text) {
    }

    public record Hidden(String name, String value) {
    }

    public enum Kind {
        LINE, LINES, TEXT, DAY, TIME, NUMBER, ONE_OF, ANY_OF, PICK, FILE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param theirs whether the text is one that people wrote */
    public record Choice(String value, String text, boolean chosen, boolean theirs) {

        public Choice(String value, String text, boolean chosen) {
            this(value, text, chosen, false);
        }
    }

    /** @param name of the command's component */
    public record Field(Kind kind, String name, String label, @Nullable String hint, boolean required, @Nullable String value, List<Choice> choices) {

        private static final int FEWEST_ROWS = 5;
        private static final int MOST_ROWS = 16;
        private static final int LETTERS_A_LINE = 66;

        public static Field line(String name, String label, @Nullable String value) {
            return new Field(Kind.LINE, name, label, null, false, value, List.of());
        }

        /** @param places a value each, empty where there is none yet, and what the place is called */
        public static Field lines(String name, String label, List<Choice> places) {
            return new Field(Kind.LINES, name, label, null, false, null, places);
        }

        public static Field text(String name, String label, @Nullable String value) {
            return new Field(Kind.TEXT, name, label, null, false, value, List.of());
        }

        public static Field day(String name, String label, @Nullable LocalDate value) {
            return new Field(Kind.DAY, name, label, null, false, value == null ? null : value.toString(), List.of());
        }

        public static Field time(String name, String label, @Nullable LocalTime value) {
            return new Field(Kind.TIME, name, label, null, false, value == null ? null : value.toString(), List.of());
        }

        /** A whole number from 1 up. */
        public static Field number(String name, String label, @Nullable Integer value) {
            return new Field(Kind.NUMBER, name, label, null, false, value == null ? null : value.toString(), List.of());
        }

        /** A file to choose; with one, the form is sent in parts. */
        public static Field file(String name, String label) {
            return new Field(Kind.FILE, name, label, null, false, null, List.of());
        }

        public static Field oneOf(String name, String label, List<Choice> choices) {
            return new Field(Kind.ONE_OF, name, label, null, false, null, choices);
        }

        public static Field anyOf(String name, String label, List<Choice> choices) {
            return new Field(Kind.ANY_OF, name, label, null, false, null, choices);
        }

        public static Field pick(String name, String label, List<Choice> choices) {
            return new Field(Kind.PICK, name, label, null, false, null, choices);
        }

        /** Of a text: room for what stands in it already. */
        public int rows() {
            var lines = value == null ? 0 : value.lines().mapToInt(line -> 1 + line.length() / LETTERS_A_LINE).sum();
            return Math.clamp(lines + 1, FEWEST_ROWS, MOST_ROWS);
        }

        public Field with(@Nullable String hint) {
            return new Field(kind, name, label, hint, required, value, choices);
        }

        public Field needed() {
            return new Field(kind, name, label, hint, true, value, choices);
        }
    }

    public boolean takesFile() {
        return fields.stream().anyMatch(field -> field.kind() == Kind.FILE);
    }

    /** Names of fields that are chosen and not written: a refused form keeps their values without showing them as they are sent. */
    public String chosen() {
        return fields.stream().filter(field -> !field.choices().isEmpty() && field.kind() != Kind.LINES).map(Field::name).collect(Collectors.joining(" "));
    }

    /** One for each time that the form is shown: sent twice by a second press of the button, it counts once. */
    public String key() {
        return UUID.randomUUID().toString();
    }
}
