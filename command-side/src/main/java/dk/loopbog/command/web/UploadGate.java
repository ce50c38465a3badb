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
 * Lets forms with files in as long as there is room, since they are held in memory: no plain copy of a file is ever on a disk. It
 * stands behind the session and before anything reads the form, and those who are not logged in have a small room of their own.
 */
final class UploadGate extends OncePerRequestFilter {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST = SizeLimit.BYTES_WITH_FILE / MEGABYTE + 1;
    /** Megabytes as they are sent; while a file is taken in it is there three or four times. */
    private static final int ROOM = 3 * LARGEST;
    private static final int SECONDS_OF_PATIENCE = 20;

    private final Semaphore known = new Semaphore(ROOM, true);
    private final Semaphore strangers = new Semaphore(LARGEST, true);
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
        var loggedIn = SecurityContextHolder.getContext().getAuthentication() != null || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        var gate = loggedIn ? known : strangers;
        var size = sizeOf(request);
        if (!enters(gate, size)) {
            refusals.answerUnread(request, response, "files-busy");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            gate.release(size);
        }
    }

    /** In megabytes; what does not tell its size may be as large as is taken. */
    private static int sizeOf(HttpServletRequest request) {
        var bytes = request.getContentLengthLong();
        return bytes < 0 ? LARGEST : (int) Math.min(bytes / MEGABYTE + 1, LARGEST);
    }

    private static boolean enters(Semaphore gate, int size) {
        try {
            return gate.tryAcquire(size, SECONDS_OF_PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
