package dk.loopbog.query.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** Searches and exports of one account, of which somebody who copies everything would make more than people do. */
final class RateLimit implements HandlerInterceptor {

    private static final Pattern SEARCH = Pattern.compile("/soeg(/.*)?|/api/search");
    private static final Pattern EXPORT = Pattern.compile(".*\\.(csv|xlsx|pdf|docx|zip|json)");

    private final Allowance searches;
    private final Allowance exports;

    RateLimit(Clock clock) {
        searches = new Allowance(600, Duration.ofMillis(50), clock);
        exports = new Allowance(120, Duration.ofMillis(500), clock);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var path = request.getRequestURI();
        var allowance = SEARCH.matcher(path).matches() ? searches : EXPORT.matcher(path).matches() ? exports : null;
        if (allowance != null && request.getUserPrincipal() != null && !allowance.take(request.getUserPrincipal().getName())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
            throw new Refused(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "That was too fast. Wait a little and try again.");
        }
        return true;
    }
}
