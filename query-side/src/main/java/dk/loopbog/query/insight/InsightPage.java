package dk.loopbog.query.insight;

import dk.loopbog.events.Ids;
import dk.loopbog.events.readings.Reading.Why;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.files.FilesForReading;
import dk.loopbog.query.insight.Insight.Collected;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.paper.HtmlPaper;
import dk.loopbog.query.reading.Readers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** "Mine data": what is held about one, to take along. An administrator takes it out for somebody who has no account and asks for it. */
@Controller
class InsightPage {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final Insights insights;
    private final Readers readers;
    private final FilesForReading files;
    private final JdbcTemplate access;
    private final JsonMapper json;

    InsightPage(Insights insights, Readers readers, FilesForReading files, @Qualifier("access") DataSource access, JsonMapper json) {
        this.insights = insights;
        this.readers = readers;
        this.files = files;
        this.access = new JdbcTemplate(access);
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    @GetMapping("/mine-data")
    @Reads(Right.EVERY_ROLE)
    String page() {
        return "insight/insight";
    }

    /** The shape that docs/privacy.md describes. */
    @GetMapping("/mine-data/mine-data.json")
    @Reads(Right.EVERY_ROLE)
    ResponseEntity<byte[]> ownJson(Viewer viewer, @ModelAttribute("say") Wording say) {
        return file("mine-data.json", MediaType.APPLICATION_JSON, json.writeValueAsBytes(own(viewer, say).insight()));
    }

    /** The same to read. */
    @GetMapping("/mine-data/mine-data.html")
    @Reads(Right.EVERY_ROLE)
    ResponseEntity<byte[]> ownHtml(Viewer viewer, @ModelAttribute("say") Wording say, Locale locale) {
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)).cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", HtmlPaper.policy()).body(html(own(viewer, say), say, locale));
    }

    /** Both, and the files that the person handed in. */
    @GetMapping("/mine-data/mine-data.zip")
    @Reads(Right.EVERY_ROLE)
    ResponseEntity<byte[]> ownArchive(Viewer viewer, @ModelAttribute("say") Wording say, Locale locale) {
        return file("mine-data.zip", ZIP, archive(own(viewer, say), say, locale));
    }

    /**
     * Somebody else's, for an administrator, who says why. Answers 303 back to the page of personal data with a code where it is not clear whose.
     *
     * @param person name, key or user name
     */
    @GetMapping("/persondata/indsigt.zip")
    @Reads(Right.ADMINISTRATION)
    ResponseEntity<?> archiveOf(@RequestParam(defaultValue = "") String person, @RequestParam(name = "hvorfor", defaultValue = "") String why,
                                @ModelAttribute("say") Wording say, Locale locale) {
        if (Stream.of(Why.values()).noneMatch(each -> each.name().equals(why))) {
            return back("why", person);
        }
        var found = person.isBlank() ? List.<Readers.Somebody>of() : readers.called(person);
        if (found.size() != 1) {
            return back(found.isEmpty() ? "nobody" : "several", person);
        }
        var id = found.getFirst().id();
        var account = accountOf(id);
        var collected = account == null ? insights.of(id, null, say) : insights.of(account.participant(), account.name(), say);
        return file("indsigt.zip", ZIP, archive(collected, say, locale));
    }

    private record FoundAccount(UUID id, String name, @Nullable UUID participant) {
    }

    /** The account with this id, or that of this participant. */
    private @Nullable FoundAccount accountOf(UUID id) {
        return access.queryForList("SELECT username FROM users ORDER BY username", String.class).stream().map(name -> new FoundAccount(
                Ids.named("account", name), name, access.queryForList("SELECT authority FROM authorities WHERE username = ? AND authority LIKE 'PARTICIPANT%'",
                String.class, name).stream().findFirst().map(fact -> UUID.fromString(fact.substring("PARTICIPANT_".length()))).orElse(null)))
                .filter(account -> account.id().equals(id) || id.equals(account.participant())).findFirst().orElse(null);
    }

    private static ResponseEntity<?> back(String problem, String person) {
        return ResponseEntity.status(303).location(UriComponentsBuilder.fromPath("/persondata").queryParam("problem", problem).queryParam("person", "{person}")
                .fragment("indsigt").encode().build(person)).build();
    }

    private Collected own(Viewer viewer, Wording say) {
        return insights.of(viewer.participant(), viewer.account(), say);
    }

    private static byte[] html(Collected collected, Wording say, Locale locale) {
        return HtmlPaper.of(InsightPaper.of(collected.insight(), say, locale)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] archive(Collected collected, Wording say, Locale locale) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "mine-data.json", json.writeValueAsBytes(collected.insight()));
            put(zip, "mine-data.html", html(collected, say, locale));
            for (var file : collected.attachments().entrySet()) {
                var content = files.contentOf(file.getValue());
                if (content.isPresent()) {
                    put(zip, "filer/" + file.getKey().replaceAll("[/\\\\]", "_"), content.get());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString()).body(content);
    }
}
