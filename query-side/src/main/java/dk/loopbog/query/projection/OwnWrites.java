package dk.loopbog.query.projection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets people read what they have just written: {@code GET …?after=<token>} waits until every view has taken account of that
 * write, two seconds at most. Then it goes on regardless, with the request attribute {@code late} set to true, so that the page
 * can say that the new is on its way. A token that no write has given is passed over, so that nobody can make the server wait.
 */
public final class OwnWrites implements HandlerInterceptor {

    /** Request attribute: true where the read models had not reached the write in time. */
    public static final String LATE = "late";

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Projections projections;
    private final Reading reading;

    /** What has to take account of the write. */
    @FunctionalInterface
    public interface Reading {

        /** Waits until everything up to the position is there; false where the time ran out first. */
        boolean await(long position, Duration longest);
    }

    public OwnWrites(Projections projections, Reading reading) {
        this.projections = projections;
        this.reading = reading;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var after = request.getParameter("after");
        if (after != null && request.getMethod().equals("GET") && after.matches("\\d{1,18}") && request.getAttribute(LATE) == null
                && isLate(Long.parseLong(after))) {
            request.setAttribute(LATE, true);
        }
        return true;
    }

    private boolean isLate(long token) {
        return !reading.await(token, Duration.ZERO) && projections.isInTheLog(token) && !reading.await(token, LONGEST);
    }
}
