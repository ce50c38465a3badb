package dk.loopbog.command.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcOperations;

/** The last day on which somebody got in with an account, so that it can be told which are not used any more. */
final class AccountUse {

    private static final int REMEMBERED = 10_000;

    private final JdbcOperations access;
    private final Clock clock;
    private final Map<String, LocalDate> noted = new ConcurrentHashMap<>();

    AccountUse(JdbcOperations access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    void used(String username) {
        var today = LocalDate.now(clock);
        if (today.equals(noted.get(username))) {
            return;
        }
        access.update("INSERT INTO account_use (username, used_on) VALUES (?, ?) ON CONFLICT (username) DO UPDATE SET used_on = EXCLUDED.used_on",
                username, today.toString());
        if (noted.size() > REMEMBERED) {
            noted.clear();
        }
        noted.put(username, today);
    }
}
