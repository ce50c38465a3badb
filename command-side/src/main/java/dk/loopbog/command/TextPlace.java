package dk.loopbog.command;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in a text or a file something stands that must go: the words around it, while it is covered itself.
 *
 * @param page   of a file, counted from 1; null where there are no pages, or none are known
 * @param line   of the page or of the whole text, counted from 1; 0 where it stands beside a file's text: in a head, a note, a comment
 * @param column counted from 1
 */
public record TextPlace(@Nullable Integer page, int line, int column, String before, String covered, String after) {

    private static final int AROUND = 24;
    private static final char PAGE_END = '\f';
    private static final Pattern SEVERAL_DIGITS = Pattern.compile("\\d{3,}");

    public static TextPlace inText(String text, CprNumber.Place place) {
        return of(text, place, 0, null);
    }

    /** @param text with a form feed where a page ends, as far as pages are known */
    public static TextPlace inFile(String text, CprNumber.Place place) {
        var page = text.indexOf(PAGE_END) < 0 ? null : 1 + (int) text.substring(0, place.start()).chars().filter(c -> c == PAGE_END).count();
        return of(text, place, text.lastIndexOf(PAGE_END, place.start()) + 1, page);
    }

    public static TextPlace besideText(String text, CprNumber.Place place) {
        var found = of(text, place, 0, null);
        return new TextPlace(null, 0, 1, found.before, found.covered, found.after);
    }

    private static TextPlace of(String text, CprNumber.Place place, int pageBegins, @Nullable Integer page) {
        var begin = Math.max(pageBegins, text.lastIndexOf('\n', place.start()) + 1);
        var lineEnd = text.indexOf('\n', place.end());
        var end = Math.min(lineEnd < 0 ? text.length() : lineEnd, place.end() + AROUND);
        var linesBefore = (int) text.substring(pageBegins, place.start()).chars().filter(c -> c == '\n').count();
        return new TextPlace(page, linesBefore + 1, place.start() - begin + 1,
                withoutOthers(text.substring(Math.max(begin, place.start() - AROUND), place.start())),
                covered(text.substring(place.start(), place.end())), withoutOthers(text.substring(place.end(), end)));
    }

    /** There may be a second number right beside the first. */
    private static String withoutOthers(String text) {
        var cut = !text.isEmpty() && Character.isLowSurrogate(text.charAt(0)) ? text.substring(1) : text;
        return SEVERAL_DIGITS.matcher(cut.replace(PAGE_END, ' ')).replaceAll(digits -> "●".repeat(digits.group().length()));
    }

    private static String covered(String number) {
        return number.replaceAll("\\d", "●");
    }
}
