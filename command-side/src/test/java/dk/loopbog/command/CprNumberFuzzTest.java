package dk.loopbog.command;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

/** Whatever the text is: what is found is a number, and no number is missed for what stands around it in words. */
class CprNumberFuzzTest {

    private static final String NUMBER = "070761-4285"; // the register's own example

    @FuzzTest
    void whatIsFoundHasTenDigits(@NotNull String text) {
        CprNumber.find(text).ifPresent(place -> {
            var found = text.substring(place.start(), place.end());
            if (found.chars().filter(Character::isDigit).count() != 10 || found.length() > 13) {
                throw new AssertionError("no number: " + found);
            }
        });
    }

    @FuzzTest
    void theNumberIsFoundBetweenOtherWords(@NotNull String before, @NotNull String after) {
        if (!CprNumber.standsIn(before + " " + NUMBER + " " + after)) {
            throw new AssertionError("missed in: " + before + " " + NUMBER + " " + after);
        }
    }
}
