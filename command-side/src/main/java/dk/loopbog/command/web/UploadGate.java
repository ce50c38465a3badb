package dk.loopbog.command.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets few forms with files in at a time, since they are held in memory: no plain copy of a file is ever on a disk. It stands behind
 * the session and before anything reads the form, and those who are not logged in wait for each other only.
 */
final class UploadGate extends OncePerRequestFilter {

    private static final int AT_ONCE = 4;
    private static final int SECONDS_OF_PATIENCE = 20;

    private final Semaphore known = new Semaphore(AT_ONCE, true);
    private final Semaphore strangers = new Semaphore(1, true);
    private final Refusals refusals;

    UploadGate(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (!Refusals.isFormWithFiles(request)) {
            chain.doFilter(request, response);
            return;
        }
        var gate = SecurityContextHolder.getContext().getAuthentication() != null || request.getHeader(HttpHeaders.AUTHORIZATION) != null ? known : strangers;
        if (!enters(gate)) {
            refusals.answerUnread(request, response, "files-busy");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            gate.release();
        }
    }

    private static boolean enters(Semaphore gate) {
        try {
            return gate.tryAcquire(SECONDS_OF_PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
