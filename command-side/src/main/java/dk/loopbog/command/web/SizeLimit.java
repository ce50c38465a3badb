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

    /** A file of 25 MB, or a somewhat larger one whose form is given back when it is refused. */
    static final int BYTES_WITH_FILE = 32 * 1024 * 1024;

    private final Refusals refusals;

    SizeLimit(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (request.getContentLengthLong() > (Refusals.isFormWithFiles(request) ? BYTES_WITH_FILE : BYTES)) {
            // the form cannot be given back: to read it is what is refused
            response.setHeader("Connection", "close");
            refusals.answerUnread(request, response, Refusals.isFormWithFiles(request) ? "file-too-large" : "too-large");
        } else {
            chain.doFilter(request, response);
        }
    }
}
