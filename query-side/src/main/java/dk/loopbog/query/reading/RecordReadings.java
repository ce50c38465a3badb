package dk.loopbog.query.reading;

import dk.loopbog.events.Ids;
import dk.loopbog.events.TextsTaken;
import dk.loopbog.events.readings.Reading;
import dk.loopbog.events.readings.Reading.Way;
import dk.loopbog.events.readings.Reading.Why;
import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Holds every answer back until whose texts are in it stands in the access log; without that the answer is 503. The same page of the
 * same things to the same account is written once within a minute.
 */
@Component
final class RecordReadings extends OncePerRequestFilter {

    /** In which a page says why it is asked for. */
    static final String WHY = "hvorfor";

    private static final Pattern OTHERS = Pattern.compile("/(commands|assets|actuator)(/.*)?");
    private static final Pattern SEARCH = Pattern.compile("/soeg|/api/search");
    private static final Pattern EXPORT = Pattern.compile("/filer/.*|.*\\.(csv|xlsx|pdf|docx|zip|json|ics)|/api/workshops/.*/summary\\.html");
    private static final Pattern SECRET = Pattern.compile(".*\\{(secret|token)}.*");
    private static final Duration ONCE_WITHIN = Duration.ofMinutes(1);
    private static final int REMEMBERED = 50_000;

    private record Shown(@Nullable UUID reader, String roles, Way way, String thing, @Nullable UUID subject) {

        static Shown of(Reading reading) {
            return new Shown(reading.reader(), reading.roles(), reading.way(), reading.thing(), reading.subject());
        }
    }

    private final KeptReadings kept;
    private final Clock clock;
    private final Map<Shown, Instant> lately = new ConcurrentHashMap<>();

    RecordReadings(KeptReadings kept, ObjectProvider<Clock> clock) {
        this.kept = kept;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OTHERS.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        TextsTaken.listen();
        Set<UUID> whose;
        try {
            chain.doFilter(request, answer);
        } finally {
            whose = TextsTaken.heard();
        }
        if (answer.getContentSize() > 0 && answer.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            try {
                keep(request, whose);
            } catch (KeptReadings.NotKept e) {
                response.reset();
                request.setAttribute("code", "reading-not-kept");
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return;
            }
        }
        answer.copyBodyToResponse();
    }

    private void keep(HttpServletRequest request, Set<UUID> whose) throws KeptReadings.NotKept {
        var page = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        var thing = SECRET.matcher(page).matches() ? page : request.getRequestURI();
        var way = SEARCH.matcher(page).matches() ? Way.SEARCHED : EXPORT.matcher(page).matches() ? Way.EXPORTED : Way.READ;
        var account = SecurityContextHolder.getContext().getAuthentication();
        var viewer = account == null || account instanceof AnonymousAuthenticationToken ? null : Viewer.of(account);
        var asked = request.getParameter("q");
        var subjects = new ArrayList<@Nullable UUID>(whose);
        if (subjects.isEmpty() && way == Way.SEARCHED && viewer != null && asked != null && !asked.isBlank()) {
            subjects.add(null);
        }
        if (subjects.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var reader = viewer == null ? null : Ids.named("account", viewer.account());
        var roles = viewer == null ? "" : viewer.roles().stream().sorted().map(Role::name).collect(Collectors.joining(","));
        var why = Stream.of(Why.values()).filter(each -> each.name().equals(request.getParameter(WHY))).findFirst().orElse(null);
        var readings = subjects.stream().map(subject -> new Reading(now, reader, roles, way, page, thing, subject, why))
                .filter(reading -> why != null || isNew(reading)).toList();
        if (!readings.isEmpty()) {
            kept.keep(readings, viewer == null ? Map.of() : Map.of(Ids.named("account", viewer.account()), viewer.name()));
            remember(readings);
        }
    }

    private boolean isNew(Reading reading) {
        var before = lately.get(Shown.of(reading));
        return before == null || before.plus(ONCE_WITHIN).isBefore(reading.at()) || reading.at().isBefore(before); // a clock that was put back
    }

    private void remember(List<Reading> readings) {
        if (lately.size() > REMEMBERED) {
            var now = readings.getFirst().at();
            lately.values().removeIf(at -> at.plus(ONCE_WITHIN).isBefore(now));
            if (lately.size() > REMEMBERED) {
                lately.clear();
            }
        }
        readings.forEach(reading -> lately.put(Shown.of(reading), reading.at()));
    }
}
