package dk.loopbog.command.erasure;

import dk.loopbog.events.erasure.ErasureReason;
import dk.loopbog.events.erasure.ReceiptNumber;
import dk.loopbog.events.personal.KeyRing;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;

/** The receipts that are handed out: what was done, and not to whom. */
final class Receipts {

    private final JdbcOperations access;
    private final KeyRing keys;
    private final Clock clock;

    Receipts(JdbcOperations access, KeyRing keys, Clock clock) {
        this.access = access;
        this.keys = keys;
        this.clock = clock;
    }

    /** The other side works the numbers out too, and makes no keys. */
    void makeKey() {
        ReceiptNumber.of(WhenPersonForgottenThenDestroyKey.ACTOR.id(), keys);
    }

    /** Unless it is there already. @param done how many of what, by kinds; kinds hold no blank */
    void write(UUID person, ErasureReason reason, boolean account, Map<String, Integer> done) {
        access.update("INSERT INTO erasure_receipt (number, account, reason, completed_at, done) VALUES (?, ?, ?, ?, ?) ON CONFLICT (number) DO NOTHING",
                ReceiptNumber.of(person, keys), account, reason.name(), clock.millis(),
                done.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).collect(Collectors.joining("\n")));
    }
}
