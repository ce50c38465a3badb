package dk.loopbog.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Danish civil registration numbers: six digits that are a day of birth (DDMMYY) and four more, together or parted by a
 * hyphen or a blank. The seventh digit and the year give the century (CPR-kontoret, "Opbygning af CPR-nummeret"). The
 * check by weights (modulus 11) is not asked for, since numbers without it have been given out since 2007; with it, a number
 * written without a parting is told from a case number.
 */
public final class CprNumber {

    private static final Pattern SHAPE = Pattern.compile("(?<![\\d\\p{L}.,/-])(\\d{2})(\\d{2})(\\d{2})([ \\u00a0]?[-\\u2010-\\u2013\\u2212][ \\u00a0]?|[ \\u00a0])?(\\d{4})(?![\\d\\p{L}]|[.,/-]\\d)");
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    private CprNumber() {
    }

    public static boolean standsIn(String text) {
        var match = SHAPE.matcher(text);
        while (match.find()) {
            var digits = match.group(1) + match.group(2) + match.group(3) + match.group(5);
            var parted = match.group(4) != null;
            if (isDayOfBirth(digits) && (parted || passesModulus11(digits))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDayOfBirth(String digits) {
        var year = Integer.parseInt(digits.substring(4, 6));
        var seventh = digits.charAt(6) - '0';
        try {
            LocalDate.of(century(year, seventh) + year, Integer.parseInt(digits.substring(2, 4)), Integer.parseInt(digits.substring(0, 2)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int century(int year, int seventh) {
        if (seventh <= 3) {
            return 1900;
        }
        if (seventh == 4 || seventh == 9) {
            return year <= 36 ? 2000 : 1900;
        }
        return year <= 57 ? 2000 : 1800;
    }

    private static boolean passesModulus11(String digits) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }
}
