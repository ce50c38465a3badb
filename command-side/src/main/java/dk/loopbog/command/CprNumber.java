package dk.loopbog.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Danish civil registration numbers: six digits that are a day of birth (DDMMYY) and four more. The seventh digit and the
 * year give the century; until October 2007 every number also passed a check by weights (modulus 11), and those without it
 * are mostly given to people born on a first of January (cpr.dk, "Opbygning af CPR-nummeret" and "Personnummeret i
 * CPR-systemet").
 *
 * <p>So that dates, times and case numbers pass, the way of writing decides how much is asked of the digits:
 * <ul>
 * <li>standing free and with a hyphen, as in {@code 070761-4285}: a day of birth is enough, with or without the check;
 * <li>run together or parted by a blank: the check too, unless born on a first of January;
 * <li>touching a letter, a hyphen, a stroke or an underscore, or a decimal sign, as many case numbers and amounts do: the check
 *     always.
 * </ul>
 * Part of a longer row of digits is never taken for one.
 */
public final class CprNumber {

    private static final Pattern SHAPE = Pattern.compile("(?<!\\d)(\\d{6})(?:\\h?([-\\u00ad\\u2010-\\u2015\\u2212])\\h?|\\h)?(\\d{4})(?!\\d)");
    private static final Pattern JOINED_BEFORE = Pattern.compile("[\\p{L}_/-]|\\d[.,]");
    private static final Pattern JOINED_AFTER = Pattern.compile("[\\p{L}_/-]|[.,]\\d");
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    /**
     * Where a number stands in its text.
     *
     * @param start its first character, counted from 0 in UTF-16 units
     * @param end   the character after its last
     */
    public record Place(int start, int end) {
    }

    private CprNumber() {
    }

    public static boolean standsIn(String text) {
        return find(text).isPresent();
    }

    /** The place of the first number in the text. */
    public static Optional<Place> find(String text) {
        return SHAPE.matcher(text).results().filter(match -> isNumber(match, text)).findFirst()
                .map(match -> new Place(match.start(), match.end()));
    }

    private static boolean isNumber(MatchResult match, String text) {
        var digits = match.group(1) + match.group(3);
        if (!isDayOfBirth(digits)) {
            return false;
        }
        var hyphened = match.group(2) != null;
        return passesModulus11(digits) || (hyphened || digits.startsWith("0101")) && standsFree(match, text);
    }

    private static boolean standsFree(MatchResult match, String text) {
        var before = text.substring(Math.max(0, match.start() - 2), match.start());
        return !JOINED_AFTER.matcher(text).region(match.end(), text.length()).lookingAt()
                && JOINED_BEFORE.matcher(before).results().noneMatch(joint -> joint.end() == before.length());
    }

    private static boolean isDayOfBirth(String digits) {
        var year = Integer.parseInt(digits.substring(4, 6));
        try {
            LocalDate.of(century(year, digits.charAt(6) - '0') + year, Integer.parseInt(digits.substring(2, 4)),
                    Integer.parseInt(digits.substring(0, 2)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int century(int year, int seventh) {
        return switch (seventh) {
            case 0, 1, 2, 3 -> 1900;
            case 4, 9 -> year <= 36 ? 2000 : 1900;
            default -> year <= 57 ? 2000 : 1800;
        };
    }

    private static boolean passesModulus11(String digits) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }
}
