package dk.loopbog.query.projection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the requests that are being answered in this process now. */
final class BeingAnswered extends OncePerRequestFilter {

    private final AtomicInteger requests = new AtomicInteger();

    boolean anybody() {
        return requests.get() > 0;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        requests.incrementAndGet();
        try {
            chain.doFilter(request, response);
        } finally {
            requests.decrementAndGet();
        }
    }
}
