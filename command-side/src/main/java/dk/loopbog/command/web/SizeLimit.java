package dk.loopbog.command.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away what says of itself that it is too large, before anything of it is read. */
final class SizeLimit extends OncePerRequestFilter {

    /** Some texts of the longest kind, and room to spare; the server itself cuts longer forms off at the same size. */
    static final int BYTES = 2 * 1024 * 1024;

    private final Refusals refusals;

    SizeLimit(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (request.getContentLengthLong() > BYTES) {
            // the form cannot be given back: to read it is what is refused
            response.setHeader("Connection", "close");
            refusals.answerCall(request, response, "too-large", null);
        } else {
            chain.doFilter(request, response);
        }
    }
}
