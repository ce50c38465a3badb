package dk.loopbog.query.access;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Passes over a session after a working day, however busy it is, as the command side does, which began it. */
record DayLongSessions<S extends Session>(SessionRepository<S> kept, Clock clock) implements SessionRepository<S> {

    private static final Duration LONGEST = Duration.ofHours(8);

    @Override
    public S createSession() {
        return kept.createSession();
    }

    @Override
    public void save(S session) {
        kept.save(session);
    }

    @Override
    public @Nullable S findById(String id) {
        var session = kept.findById(id);
        return session == null || session.getCreationTime().plus(LONGEST).isBefore(clock.instant()) ? null : session;
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }
}
