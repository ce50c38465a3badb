package dk.loopbog.command.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away an address from which more logins or imports come than people would make; a whole office may share one. What is slow on
 * purpose, hashing, and what is slow by nature, reading an import, is done only after this.
 */
final class RateLimit extends OncePerRequestFilter {

    /** Everything behind which a password is compared or chosen, and the import. */
    static final String[] PATHS = {"/commands/login", "/commands/invitations/*", "/commands/account/*", "/commands/oidc/*", "/api/import"};

    private final Allowance logins;
    private final Allowance imports;
    private final Refusals refusals;

    RateLimit(Refusals refusals, Clock clock) {
        this.refusals = refusals;
        logins = new Allowance(300, Duration.ofMillis(200), clock);
        imports = new Allowance(60, Duration.ofSeconds(1), clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var allowance = request.getRequestURI().startsWith("/api/") ? imports : logins;
        if (allowance.take(request.getRemoteAddr())) {
            chain.doFilter(request, response);
        } else {
            refusals.answerUnread(request, response, "too-many-requests");
        }
    }
}
