package dk.loopbog.command.importing;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the text of a cell is understood. The text is never blank and has no surrounding blanks.
 *
 * @param <T> what is understood
 */
@FunctionalInterface
interface Reading<T> {

    /** At most as many digits as a figure can sensibly have. */
    Pattern NUMBER = Pattern.compile("([+-]?\\d{1,12})(?:[.,](\\d{1,12}))?");
    Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    Pattern DAY_FIRST = Pattern.compile("(\\d{2})-(\\d{2})-(\\d{4})");

    /** @throws RuleViolated with the code of what is wrong */
    T of(String text);

    /** Readable text of any kind within the limits. */
    Reading<String> TEXT = text -> text;

    /** One line. */
    Reading<String> LINE = text -> {
        Texts.line(text, null);
        return text;
    };

    /** The row's own key. */
    Reading<String> KEY = text -> {
        Texts.key(text, null);
        return text;
    };

    Reading<List<String>> LIST = text -> Stream.of(text.split("\\|")).map(String::strip).filter(part -> !part.isEmpty()).toList();

    Reading<LocalDate> DAY = text -> {
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        var dayFirst = DAY_FIRST.matcher(text);
        RuleViolated.unless(dayFirst.matches(), "bad-date", null);
        return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
    };

    Reading<List<LocalDate>> DAYS = text -> LIST.of(text).stream().map(DAY::of).toList();

    Reading<BigDecimal> DECIMAL = text -> {
        var number = NUMBER.matcher(text);
        RuleViolated.unless(number.matches(), "bad-number", null);
        return new BigDecimal(text.replace(',', '.'));
    };

    /** A whole number from 1 up. */
    Reading<Integer> COUNT = text -> {
        var number = DECIMAL.of(text).stripTrailingZeros();
        RuleViolated.unless(number.signum() > 0 && number.scale() <= 0 && number.precision() - number.scale() < 10, "bad-number", null);
        return number.intValueExact();
    };

    Reading<Boolean> YES_OR_NO = text -> switch (text.toLowerCase(Locale.ROOT)) {
        case "ja", "yes" -> true;
        case "nej", "no" -> false;
        default -> throw new RuleViolated("bad-choice", null);
    };

    /** One of a few names, in kebab-case. */
    static <E extends Enum<E>> Reading<E> choice(Class<E> type) {
        return text -> Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().replace('_', '-').equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("bad-choice", null));
    }

    static <E extends Enum<E>> Reading<List<E>> choices(Class<E> type) {
        var one = choice(type);
        return text -> LIST.of(text).stream().map(one::of).distinct().toList();
    }

    private static LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            throw new RuleViolated("bad-date", null);
        }
    }
}
