package dk.loopbog.query.summary;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.paper.DocxPaper;
import dk.loopbog.query.paper.HtmlPaper;
import dk.loopbog.query.paper.Paper;
import dk.loopbog.query.paper.PdfPaper;
import dk.loopbog.query.paper.XlsxPaper;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A summary to take along. Which one is shown to whom is the same as on its page, as are its parameters. */
@RestController
@Reads(Right.EVERY_ROLE)
class SummaryFiles {

    private static final MediaType DOCX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final SummaryEditions editions;
    private final MessageSource texts;

    SummaryFiles(SummaryEditions editions, MessageSource texts) {
        this.editions = editions;
        this.texts = texts;
    }

    private record Named(Paper paper, String file) {
    }

    @GetMapping("/api/workshops/{key}/summary.html")
    ResponseEntity<byte[]> html(@PathVariable String key, @RequestParam(required = false) @Nullable Integer version,
                                @RequestParam(defaultValue = "false") boolean draft, Viewer viewer, Locale locale) {
        var page = HtmlPaper.of(named(key, version, draft, viewer, locale).paper());
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", HtmlPaper.policy()).body(page.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/api/workshops/{key}/summary.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String key, @RequestParam(required = false) @Nullable Integer version,
                               @RequestParam(defaultValue = "false") boolean draft, Viewer viewer, Locale locale) {
        var named = named(key, version, draft, viewer, locale);
        return file(named.file() + ".pdf", MediaType.APPLICATION_PDF, PdfPaper.of(named.paper()));
    }

    @GetMapping("/api/workshops/{key}/summary.docx")
    ResponseEntity<byte[]> docx(@PathVariable String key, @RequestParam(required = false) @Nullable Integer version,
                                @RequestParam(defaultValue = "false") boolean draft, Viewer viewer, Locale locale) {
        var named = named(key, version, draft, viewer, locale);
        return file(named.file() + ".docx", DOCX, DocxPaper.of(named.paper()));
    }

    /** The tables of the summary. */
    @GetMapping("/api/workshops/{key}/summary.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String key, @RequestParam(required = false) @Nullable Integer version,
                                @RequestParam(defaultValue = "false") boolean draft, Viewer viewer, Locale locale) {
        var named = named(key, version, draft, viewer, locale);
        return file(named.file() + ".xlsx", XLSX, XlsxPaper.of(named.paper()));
    }

    private Named named(String key, @Nullable Integer version, boolean draft, Viewer viewer, Locale locale) {
        var shown = editions.of(key, version, draft, viewer);
        var say = new Wording(texts, locale);
        var edition = shown.published() == null ? say.text("summary.draft") : say.text("summary.edition", shown.published().version());
        var name = String.join(" ", say.text("summary.name"), shown.workshop().key(), edition).toLowerCase(locale).replace(' ', '-');
        return new Named(SummaryPaper.of(SummarySheet.of(shown, viewer, say), say), name);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString()).body(content);
    }
}
