package dk.loopbog.query.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is answered where no controller could: a problem (RFC 9457) with a {@code code} to machines, a page to people. */
@Controller
@Reads(Right.EVERYBODY)
class ErrorAnswers implements ErrorController {

    private static final Map<HttpStatus, String> CODES = Map.of(
            HttpStatus.BAD_REQUEST, "bad-request",
            HttpStatus.UNAUTHORIZED, "not-logged-in",
            HttpStatus.FORBIDDEN, "no-right",
            HttpStatus.NOT_FOUND, "not-found",
            HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed",
            HttpStatus.NOT_ACCEPTABLE, "not-acceptable",
            HttpStatus.CONTENT_TOO_LARGE, "too-long",
            HttpStatus.TOO_MANY_REQUESTS, "too-many-requests",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type",
            HttpStatus.SERVICE_UNAVAILABLE, "read-models-unavailable");

    @RequestMapping("${server.error.path:/error}")
    Object answer(HttpServletRequest request) {
        var status = statusOf(request);
        var path = Objects.requireNonNullElse((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
        if (path.startsWith("/api/") || path.startsWith("/actuator") || wantsJson(request)) {
            var problem = ProblemDetail.forStatus(status);
            problem.setProperty("code", request.getAttribute("code") instanceof String code ? code : CODES.getOrDefault(status, status.is4xxClientError() ? "bad-request" : "internal-error"));
            return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
        }
        return new ModelAndView(templateFor(status), status);
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve(code);
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return accept.contains("json") && !accept.contains("html");
    }

    private static String templateFor(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN, NOT_FOUND -> "error/" + status.value();
            default -> status.is4xxClientError() ? "error/4xx" : "error/5xx";
        };
    }
}
