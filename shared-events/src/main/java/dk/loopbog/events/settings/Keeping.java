package dk.loopbog.events.settings;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * For how long what is kept, as the settings say. Nothing is removed by itself but drafts of feedback: somebody looks at what would be
 * removed, and has it removed.
 *
 * @param peopleYears    after the last day in a programme, or its last day
 * @param accountsMonths after the last login
 * @param draftsMonths   after a draft of a summary was last saved
 * @param readingsMonths rows of the access log
 * @param receiptsYears  receipts of erasures, and what is noted of runs
 */
public record Keeping(int peopleYears, int accountsMonths, int draftsMonths, int readingsMonths, int receiptsYears) {

    /** @param environment gives null for what is not set */
    public static Keeping of(UnaryOperator<@Nullable String> environment) {
        return new Keeping(number(environment, "LOOPBOG_PEOPLE_KEPT_YEARS", 5), number(environment, "LOOPBOG_ACCOUNTS_KEPT_MONTHS", 24),
                number(environment, "LOOPBOG_DRAFTS_KEPT_MONTHS", 12), number(environment, "LOOPBOG_READINGS_KEPT_MONTHS", 24),
                number(environment, "LOOPBOG_RECEIPTS_KEPT_YEARS", 5));
    }

    private static int number(UnaryOperator<@Nullable String> environment, String name, int otherwise) {
        var value = environment.apply(name);
        return value == null || value.isBlank() ? otherwise : Integer.parseInt(value.strip());
    }
}
