package dk.loopbog.command.access;

import com.nulabinc.zxcvbn.StandardDictionaries;
import dk.loopbog.command.RuleViolated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;

/**
 * What a password that somebody chooses must be, after NIST SP 800-63B and OWASP ASVS 5.0: long enough, not one that many have, and
 * not the user name. Which kinds of characters it holds is nobody's business.
 */
final class PasswordRules {

    /** In characters. */
    static final int SHORTEST = 8;
    /** In characters. */
    static final int LONGEST = 128;

    /** Words that somebody who tries to get in here would begin with. */
    private static final Set<String> OURS = Set.of("loopbog", "jobcenter", "jobcentre", "aktionslæring", "adgangskode", "kodeord");

    private PasswordRules() {
    }

    /** Refuses with {@code password-short}, {@code password-long}, {@code password-common} or {@code password-is-name}. */
    static void mayBeChosen(String username, String password) {
        var length = password.codePointCount(0, password.length());
        RuleViolated.unless(length >= SHORTEST, "password-short", "password");
        RuleViolated.unless(length <= LONGEST, "password-long", "password");
        var plain = password.toLowerCase(Locale.ROOT);
        RuleViolated.unless(!plain.equals(username.toLowerCase(Locale.ROOT)), "password-is-name", "password");
        RuleViolated.unless(!Common.WORDS.contains(plain) && !isOneOfOurs(plain), "password-common", "password");
    }

    /** Also with figures or signs after it. */
    private static boolean isOneOfOurs(String password) {
        return OURS.contains(password.replaceAll("[^\\p{L}]+$", "")) || password.chars().distinct().count() < 3;
    }

    /** Some thirty thousand passwords that were found most often where they had leaked; read when the first one is chosen. */
    private static final class Common {

        private static final Set<String> WORDS = read();

        private static Set<String> read() {
            try {
                return Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
