package dk.loopbog.query.page;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** How dates, times, numbers and lists are written in the reader's language; templates know it as {@code say}. */
public final class Wording {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final MessageSource texts;
    private final Locale locale;
    private final boolean danish;

    public Wording(MessageSource texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        this.danish = !"en".equals(locale.getLanguage());
    }

    public boolean isDanish() {
        return danish;
    }

    /** The same in another language. */
    public Wording in(Locale other) {
        return new Wording(texts, other);
    }

    /** The language of what people wrote, where it is not the page's own: programmes are Danish. */
    public @Nullable String theirs() {
        return danish ? null : "da";
    }

    /** A text of the pages, by its key. */
    public String text(String key, Object... values) {
        return texts.getMessage(key, values, locale);
    }

    /** "9. januar", where the year is plain from what stands around it. */
    public String day(LocalDate day) {
        return write(day, "d. MMMM", "d MMMM");
    }

    /** "9. jan.", for tables. */
    public String shortDay(LocalDate day) {
        return write(day, "d. MMM", "d MMM");
    }

    /** "9. januar 2020". */
    public String date(LocalDate day) {
        return write(day, "d. MMMM uuuu", "d MMMM uuuu");
    }

    /** "9. jan. 2020", for tables. */
    public String shortDate(LocalDate day) {
        return write(day, "d. MMM uuuu", "d MMM uuuu");
    }

    /** "torsdag 9. januar 2020". */
    public String weekday(LocalDate day) {
        return write(day, "EEEE d. MMMM uuuu", "EEEE d MMMM uuuu");
    }

    /** "oktober 2019 – marts 2020". */
    public String months(LocalDate from, LocalDate to) {
        return write(from, "MMMM uuuu", "MMMM uuuu") + " – " + write(to, "MMMM uuuu", "MMMM uuuu");
    }

    /** "kl. 13.42". */
    public String time(LocalTime time) {
        return write(time, "'kl.' HH.mm", "HH:mm");
    }

    /** "24. februar 2020 kl. 14.05", in Danish time. */
    public String moment(Instant instant) {
        return write(instant.atZone(DENMARK), "d. MMMM uuuu 'kl.' HH.mm", "d MMMM uuuu HH:mm");
    }

    /** "1.888.000", with at most one decimal. */
    public String number(Number number) {
        if (number instanceof Integer count && count >= 0 && count < 1_000) {
            return count.toString(); // in every language, and most of what is counted
        }
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** "Line, Henrik og Ole". */
    public String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        var last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + (danish ? " og " : " and ") + names.get(last);
    }

    /** The first letter as a capital, for what begins a line. */
    public String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    private String write(TemporalAccessor when, String danishPattern, String englishPattern) {
        return DateTimeFormatter.ofPattern(danish ? danishPattern : englishPattern, locale).format(when);
    }
}
