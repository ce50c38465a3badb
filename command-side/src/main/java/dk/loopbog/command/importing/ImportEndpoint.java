package dk.loopbog.command.importing;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.access.Actors;
import dk.loopbog.command.rights.Door;
import dk.loopbog.command.rights.Gives;
import dk.loopbog.command.web.RefusalTexts;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * {@code POST /api/import}: takes the container as the body itself or as a file of a form, and answers an {@link ImportReport}, or
 * a problem where no row could be looked at.
 */
@RestController
@Gives(Door.FACILITATION)
final class ImportEndpoint {

    static final long MOST_BYTES = 64L * 1024 * 1024;
    /** A client that has begun to send reads no answer before it is done; beyond this it is cut off. */
    static final long PATIENCE_BYTES = 1024L * 1024 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(ImportEndpoint.class);

    private final ProgrammeImport programmes;

    ImportEndpoint(ProgrammeImport programmes) {
        this.programmes = programmes;
    }

    /** @return the report, which tells of rejected rows too: as JSON, or as a page to a browser's form */
    @PostMapping("/api/import")
    ResponseEntity<?> answer(HttpServletRequest request, Authentication account) throws IOException, ServletException {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (!isForm(request) || accepted == null || !accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(importProgramme(request, account));
        }
        var page = new ImportReportPage(new RefusalTexts());
        try {
            return page(HttpStatus.OK, page.of(importProgramme(request, account), RefusalTexts.ofCall(request)));
        } catch (RuleViolated e) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, page.ofRefusal(e.code(), RefusalTexts.ofCall(request)));
        }
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status).contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)).body(html);
    }

    private ImportReport importProgramme(HttpServletRequest request, Authentication account) throws IOException, ServletException {
        var actor = Actors.of(account);
        var file = Files.createTempFile("loopbog-import-", ".tmp");
        try {
            store(request, file);
            return programmes.run(file, wish(request), actor);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void store(HttpServletRequest request, Path file) throws IOException, ServletException {
        try (var in = container(request); var out = Files.newOutputStream(file)) {
            copy(in, out);
        }
    }

    private static InputStream container(HttpServletRequest request) throws IOException, ServletException {
        if (!isForm(request)) {
            return request.getInputStream();
        }
        try {
            for (Part part : request.getParts()) {
                if (part.getSubmittedFileName() != null) {
                    return part.getInputStream();
                }
            }
        } catch (IllegalStateException e) {
            // what the container throws for a file above its limit
            LOG.debug("A file was too large for the form", e);
            throw new RuleViolated("too-large", null);
        }
        throw new RuleViolated("unreadable-container", null);
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[64 * 1024];
        var bytes = 0L;
        for (var n = in.read(buffer); n >= 0 && bytes <= PATIENCE_BYTES; n = in.read(buffer)) {
            bytes += n;
            if (bytes <= MOST_BYTES) {
                out.write(buffer, 0, n);
            }
        }
        if (bytes > MOST_BYTES) {
            throw new RuleViolated("too-large", null);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static ProgrammeImport.Wish wish(HttpServletRequest request) {
        return new ProgrammeImport.Wish(isTrue(request, "dryRun"), isTrue(request, "partial"), parameter(request, "programme"),
                RefusalTexts.ofCall(request));
    }

    private static boolean isTrue(HttpServletRequest request, String name) {
        var value = parameter(request, name);
        if (value != null && !Stream.of("true", "false").anyMatch(value::equalsIgnoreCase)) {
            // a wish that is not understood is not taken for a no: it may have been for a dry run
            throw new RuleViolated("bad-choice", name);
        }
        return Boolean.parseBoolean(value);
    }

    /** Asking the request for a parameter would read a raw body that a client calls a form. */
    private static @Nullable String parameter(HttpServletRequest request, String name) {
        var value = isForm(request) ? request.getParameter(name) : inAddress(request, name);
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable String inAddress(HttpServletRequest request, String name) {
        var value = UriComponentsBuilder.newInstance().query(request.getQueryString()).build().getQueryParams().getFirst(name);
        return value == null ? null : URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
