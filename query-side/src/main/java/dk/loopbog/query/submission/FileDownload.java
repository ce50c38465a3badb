package dk.loopbog.query.submission;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.consent.AuthorsConsent;
import dk.loopbog.query.files.FilesForReading;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.view.ReadModels;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files that came with submissions, for whoever may read the submission. */
@RestController
@Reads(Right.EVERY_ROLE)
class FileDownload {

    private final ReadModels models;
    private final AuthorsConsent consent;
    private final FilesForReading files;

    FileDownload(ReadModels models, AuthorsConsent consent, FilesForReading files) {
        this.models = models;
        this.consent = consent;
        this.files = files;
    }

    /** To be saved, never to be shown or carried out by the browser. 404 also where the reader may not know that there is one. */
    @GetMapping("/filer/{submission}/{version}")
    ResponseEntity<byte[]> file(@PathVariable UUID submission, @PathVariable int version, Viewer viewer) {
        var read = models.of(new SubmissionsView()).find(submission).filter(found -> reads(viewer, found)).orElseThrow(() -> Refused.unknown("file"));
        if (!consent.allowsRecording(read)) {
            throw new Refused(HttpStatus.FORBIDDEN, "no-recording-consent", "Somebody who is heard on it does not agree to be recorded any more.");
        }
        var file = read.versions().stream().filter(each -> each.version() == version).findFirst().map(SubmissionDocument.Version::attachment).orElseThrow(() -> Refused.unknown("file"));
        var name = Objects.requireNonNullElse(file.fileName().text(), "fil");
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(files.contentOf(file).orElseThrow(() -> Refused.unknown("file")));
    }

    private boolean reads(Viewer viewer, SubmissionDocument submission) {
        if (submission.groupId() == null) {
            return SubmissionVisibility.readsDataOfNoGroup(viewer, submission);
        }
        var group = models.of(new GroupsView()).find(submission.groupId()).orElseThrow();
        var jobcentre = models.of(new JobcentresView()).find(group.jobcentreId()).orElseThrow();
        return SubmissionVisibility.readsText(viewer, submission, jobcentre.key(), group.memberIds());
    }
}
