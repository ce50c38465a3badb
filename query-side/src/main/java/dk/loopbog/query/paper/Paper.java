package dk.loopbog.query.paper;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a document, from top to bottom.
 *
 * @param about  one line for the document's properties
 * @param footer stands on every page, beside the page's number
 * @param pages  the footer's other half with {0} for the page and {1} for how many there are
 * @param madeAt stands in the document's properties, so that one text gives one document
 */
public record Paper(Locale language, String title, String about, String footer, String pages, Instant madeAt, List<Block> blocks) {

    public sealed interface Block permits Heading, Text, Items, Facts, Table, Picture {
    }

    /** @param level 1 for the title alone, to 3 */
    public record Heading(int level, String text) implements Block {
    }

    /** One or more paragraphs, parted by line breaks. */
    public record Text(Tone tone, String text) implements Block {
    }

    public enum Tone {
        /** Above the title. */
        EYEBROW,
        LEAD,
        BODY,
        SOFT,
        /** Names what follows. */
        LABEL,
        /** In somebody's own words. */
        QUOTE,
        /** An empty line to write on by hand. */
        LINE
    }

    public record Items(List<String> items) implements Block {
    }

    /** The few numbers that come first. */
    public record Facts(String name, List<Fact> facts) implements Block {
    }

    public record Fact(String label, int number, String note) {
    }

    /**
     * A table whose first column names its rows.
     *
     * @param name stands above it and names its sheet in a workbook
     */
    public record Table(String name, List<Column> columns, List<List<Cell>> rows) implements Block {
    }

    /** @param share of the width, compared with the other columns */
    public record Column(String head, int share) {
    }

    /** Exactly one of the two is there. */
    public record Cell(@Nullable String text, @Nullable Integer number) {

        public static Cell of(String text) {
            return new Cell(text, null);
        }

        public static Cell of(int number) {
            return new Cell(null, number);
        }

        public String shown() {
            return number == null ? String.valueOf(text) : number.toString();
        }
    }

    /**
     * @param svg    a whole drawing that names and describes itself
     * @param width  in the drawing's units, of which the page is 740 wide
     * @param said   what is to be seen, for those who do not see it
     */
    public record Picture(String svg, int width, int height, String title, String said) implements Block {
    }

    String languageTag() {
        return language.getLanguage().equals("en") ? "en-GB" : "da-DK";
    }
}
