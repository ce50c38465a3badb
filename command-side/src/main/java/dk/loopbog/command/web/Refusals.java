package dk.loopbog.command.web;

import dk.loopbog.command.RuleViolated;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says no: to a program as a problem (RFC 9457) with {@code code} and {@code field}, to a person as a page that gives the text back.
 * A browser's form is told from a call by what it accepts.
 */
final class Refusals {

    private static final Map<String, HttpStatus> STATUS = Map.ofEntries(
            Map.entry("malformed", HttpStatus.BAD_REQUEST),
            Map.entry("unreadable-container", HttpStatus.BAD_REQUEST),
            Map.entry("login-needed", HttpStatus.UNAUTHORIZED),
            Map.entry("not-permitted", HttpStatus.FORBIDDEN),
            Map.entry("too-many-attempts", HttpStatus.TOO_MANY_REQUESTS),
            Map.entry("too-many-requests", HttpStatus.TOO_MANY_REQUESTS),
            Map.entry("session-ended", HttpStatus.FORBIDDEN),
            Map.entry("unknown-command", HttpStatus.NOT_FOUND),
            Map.entry("already-exists", HttpStatus.CONFLICT),
            Map.entry("changed-meanwhile", HttpStatus.CONFLICT),
            Map.entry("import-running", HttpStatus.CONFLICT),
            Map.entry("idempotency-key-reused", HttpStatus.CONFLICT),
            Map.entry("too-large", HttpStatus.CONTENT_TOO_LARGE),
            Map.entry("container-too-large", HttpStatus.CONTENT_TOO_LARGE),
            Map.entry("file-too-large", HttpStatus.CONTENT_TOO_LARGE),
            Map.entry("files-busy", HttpStatus.SERVICE_UNAVAILABLE),
            Map.entry("unsupported-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
            Map.entry("failed", HttpStatus.INTERNAL_SERVER_ERROR),
            Map.entry("login-unavailable", HttpStatus.SERVICE_UNAVAILABLE),
            Map.entry("event-log-unavailable", HttpStatus.SERVICE_UNAVAILABLE));

    private final RefusalTexts texts = new RefusalTexts();
    private final RefusalPage page = new RefusalPage(texts);
    private final JsonMapper json = JsonMapper.shared();

    void answer(HttpServletRequest request, HttpServletResponse response, String code, @Nullable String field) throws IOException {
        answer(request, response, new RuleViolated(code, field));
    }

    void answer(HttpServletRequest request, HttpServletResponse response, RuleViolated refused) throws IOException {
        if (isFormOfBrowser(request)) {
            begin(response, refused.code());
            write(response, MediaType.TEXT_HTML, formBack(request, refused).getBytes(StandardCharsets.UTF_8));
        } else {
            answerCall(request, response, refused);
        }
    }

    private String formBack(HttpServletRequest request, RuleViolated refused) {
        try {
            return page.of(request, refused);
        } catch (IllegalStateException e) {
            return page.ofUnread(request, refused.code()); // the server could not read the form to its end
        }
    }

    /** Where a form must not be read: to a browser a page that gives nothing back, to a program a problem. */
    void answerUnread(HttpServletRequest request, HttpServletResponse response, String code) throws IOException {
        if (isFormOfBrowser(request)) {
            begin(response, code);
            write(response, MediaType.TEXT_HTML, page.ofUnread(request, code).getBytes(StandardCharsets.UTF_8));
        } else {
            answerCall(request, response, new RuleViolated(code, null));
        }
    }

    private void answerCall(HttpServletRequest request, HttpServletResponse response, RuleViolated refused) throws IOException {
        var code = refused.code();
        var field = refused.field();
        var status = begin(response, code);
        if (status == HttpStatus.UNAUTHORIZED && request.getHeader("X-Requested-With") == null) {
            // a browser would ask for a password over a page whose own script sent this
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Loopbog\", charset=\"UTF-8\"");
        }
        var language = RefusalTexts.ofCall(request);
        var problem = json.createObjectNode().put("title", texts.text("request.refused", language)).put("status", status.value())
                .put("detail", texts.rule(code, field, language)).put("code", code).put("instance", request.getRequestURI());
        if (field != null) {
            problem.put("field", field);
        }
        var place = refused.place();
        if (place != null) {
            var where = problem.putObject("place").put("line", place.line()).put("column", place.column())
                    .put("text", place.before() + place.covered() + place.after());
            if (place.page() != null) {
                where.put("page", place.page());
            }
        }
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        write(response, MediaType.APPLICATION_PROBLEM_JSON, json.writeValueAsBytes(problem));
    }

    private static HttpStatus begin(HttpServletResponse response, String code) {
        var status = STATUS.getOrDefault(code, HttpStatus.UNPROCESSABLE_CONTENT);
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        return status;
    }

    static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) || isFormWithFiles(request);
    }

    static boolean isFormWithFiles(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    static boolean isFormOfBrowser(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return isForm(request) && accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static void write(HttpServletResponse response, MediaType type, byte[] body) throws IOException {
        response.setContentType(type == MediaType.TEXT_HTML ? "text/html;charset=UTF-8" : type.toString());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
