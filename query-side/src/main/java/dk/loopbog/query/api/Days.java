package dk.loopbog.query.api;

import dk.loopbog.query.access.Refused;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Days as people in Denmark count them. */
@Component
public class Days {

    public static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final int LENGTH = "2020-01-31".length();

    private final Clock clock;

    @Autowired
    Days(ObjectProvider<Clock> clock) {
        this(clock.getIfAvailable(Clock::systemUTC));
    }

    public Days(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(DENMARK));
    }

    /** The last instant of that day in Denmark. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(DENMARK).toInstant().minusNanos(1);
    }

    /**
     * The day in a parameter, written {@code YYYY-MM-DD}; null where it is absent or empty.
     *
     * @throws Refused 400 {@code bad-date} where it is no day
     */
    public static @Nullable LocalDate parse(@Nullable String text, String parameter) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() != LENGTH) {
            throw Refused.bad("bad-date", parameter);
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw Refused.bad("bad-date", parameter);
        }
    }
}
