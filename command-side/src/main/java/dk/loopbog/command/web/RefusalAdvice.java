package dk.loopbog.command.web;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.eventlog.EventLogUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

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

    /** Parameters or parts that the server cannot read, or more of them than it reads. */
    @ExceptionHandler
    void unreadable(InvalidParameterException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.answerUnread(request, response, "malformed");
    }

    @ExceptionHandler
    void unreadable(MethodArgumentTypeMismatchException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.answer(request, response, "malformed", e.getName());
    }

    @ExceptionHandler
    void missing(MissingServletRequestParameterException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.answer(request, response, "missing-value", e.getParameterName());
    }

    @ExceptionHandler
    void failed(RuntimeException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.error("A command failed at {}", request.getRequestURI(), e);
        refusals.answer(request, response, "failed", null);
    }
}
