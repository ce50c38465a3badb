package dk.loopbog.events.erasure;

import dk.loopbog.events.Ids;
import dk.loopbog.events.personal.PersonalCipher;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * The number of somebody's receipt: a digest of the id under a key of the key store, so that an administrator who has the id finds the
 * receipt, and nobody gets from the receipt to the person.
 */
public final class ReceiptNumber {

    private static final UUID KEY = Ids.named("key", "erasure-receipts");
    private static final int DIGITS = 16;

    private ReceiptNumber() {
    }

    /** Four times four hexadecimal digits. @param person participant or account */
    public static String of(UUID person, PersonalCipher keys) {
        var digits = keys.nameFor(KEY, person.toString().getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS).toUpperCase(Locale.ROOT);
        return digits.replaceAll("(....)(?=.)", "$1-");
    }
}
