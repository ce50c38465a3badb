package dk.loopbog.command;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules about what people write. */
public final class Texts {

    /** The longest text that anybody may hand in, in characters (code points: an emoji is one). */
    public static final int LONGEST = 100_000;
    private static final int LONGEST_DOCUMENT = 2_000_000;
    private static final int LONGEST_KEY = 120;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;\"]{1,64}@[^@\\s<>,;\"]{1,185}\\.[^@\\s<>,;\".]{2,}");

    private Texts() {
    }

    /** Free text that may be missing. */
    public static void optional(@Nullable String text, String field) {
        if (text != null) {
            readable(text, LONGEST, field);
        }
    }

    /** Free text that must be there. */
    public static void required(@Nullable String text, String field) {
        RuleViolated.unless(text != null && !text.isBlank(), "missing-value", field);
        optional(text, field);
    }

    /** A name or title. It is text like any other; a line break in it is shown as a blank. */
    public static void line(@Nullable String text, String field) {
        required(text, field);
    }

    /** A name or title that may be missing. */
    public static void optionalLine(@Nullable String text, String field) {
        if (orNull(text) != null) {
            line(text, field);
        }
    }

    /** An address that mail can be sent to; it may be missing. */
    public static void optionalAddress(@Nullable String address, String field) {
        RuleViolated.unless(orNull(address) == null || ADDRESS.matcher(address.strip()).matches(), "bad-email", field);
    }

    /** A document that is put together out of many texts. */
    public static void document(@Nullable String text, String field) {
        RuleViolated.unless(text != null && !text.isBlank(), "missing-value", field);
        readable(text, LONGEST_DOCUMENT, field);
    }

    /** What is handed in has some content: a text, a file, or how many pages lie elsewhere. */
    public static void something(String field, @Nullable Object... contents) {
        RuleViolated.unless(Stream.of(contents).anyMatch(content -> content instanceof String text ? !text.isBlank() : content != null),
                "missing-value", field);
    }

    /** Several names, each on a line of its own. */
    public static void lines(List<String> texts, String field) {
        texts.forEach(text -> line(text, field));
    }

    /** Nothing in place of a blank text, which is what an empty field of a form sends. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** A human key; {@code :} and {@code |} have a meaning of their own in references and lists. */
    public static void key(@Nullable String key, String field) {
        required(key, field);
        RuleViolated.unless(key.length() <= LONGEST_KEY, "too-long", field);
        RuleViolated.unless(key.chars().noneMatch(Character::isISOControl) && key.indexOf(':') < 0 && key.indexOf('|') < 0 && key.equals(key.strip()), "bad-text", field);
    }

    private static void readable(String text, int longest, String field) {
        RuleViolated.unless(text.codePointCount(0, text.length()) <= longest, "too-long", field);
        readable(text, field);
        CprNumber.find(text).ifPresent(found -> {
            throw new RuleViolated("cpr-number", field, TextPlace.inText(text, found));
        });
    }

    /** No NUL, no control characters but tab and line breaks, no half of a surrogate pair. */
    private static void readable(String text, String field) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
            var lone = Character.isHighSurrogate(c) && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)))
                    || Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
            RuleViolated.unless(!control && !lone, "bad-text", field);
        }
    }
}
