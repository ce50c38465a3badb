package dk.loopbog.query.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How much somebody may do at once and how fast it grows back; counted within this process, as at the command side. */
final class Allowance {

    private static final int REMEMBERED = 10_000;

    private final long each;
    private final long together;
    private final Clock clock;
    /** Milliseconds since 1970 at which somebody has everything back. */
    private final Map<String, Long> full = new ConcurrentHashMap<>();

    /** @param each time in which one grows back */
    Allowance(int atOnce, Duration each, Clock clock) {
        this.each = each.toMillis();
        this.together = atOnce * this.each;
        this.clock = clock;
    }

    /** Takes one; false where nothing is left. */
    boolean take(String who) {
        var now = clock.millis();
        if (full.size() > REMEMBERED) {
            full.values().removeIf(back -> back <= now);
        }
        var taken = new boolean[1];
        full.compute(who, (any, back) -> {
            var none = back == null || back - now > together; // further off than it can be: the clock was put back
            var next = Math.max(none ? now : back, now) + each;
            taken[0] = next - now <= together;
            return taken[0] ? Long.valueOf(next) : back;
        });
        return taken[0];
    }
}
