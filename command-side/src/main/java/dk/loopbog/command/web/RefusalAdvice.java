package dk.loopbog.command.web;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.eventlog.EventLogUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what stood against a command into an answer. */
@RestControllerAdvice(basePackages = "dk.loopbog.command")
class RefusalAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    private final Refusals refusals;

    RefusalAdvice(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    void refused(RuleViolated e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.answer(request, response, e);
    }

    @ExceptionHandler
    void unavailable(EventLogUnavailable e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn("A command could not be taken: {}", e.getMessage());
        refusals.answer(request, response, "event-log-unavailable", null);
    }

    @ExceptionHandler
    void failed(RuntimeException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.error("A command failed at {}", request.getRequestURI(), e);
        refusals.answer(request, response, "failed", null);
    }
}
