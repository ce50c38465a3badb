package dk.loopbog.command.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Ends a session after a working day, however busy it is. */
record DayLongSessions<S extends Session>(FindByIndexNameSessionRepository<S> kept, Clock clock)
        implements FindByIndexNameSessionRepository<S> {

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
        if (session != null && isOver(session)) {
            kept.deleteById(id);
            return null;
        }
        return session;
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }

    @Override
    public Map<String, S> findByIndexNameAndIndexValue(String name, String value) {
        return kept.findByIndexNameAndIndexValue(name, value).entrySet().stream().filter(found -> !isOver(found.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean isOver(S session) {
        return session.getCreationTime().plus(LONGEST).isBefore(clock.instant());
    }
}
