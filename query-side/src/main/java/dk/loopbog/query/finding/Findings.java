package dk.loopbog.query.finding;

import dk.loopbog.events.Passage;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.consent.AuthorsConsent;
import dk.loopbog.query.feedback.SeenSubmissions;
import dk.loopbog.query.feedback.SeenSubmissions.Seen;
import dk.loopbog.query.finding.ShownPassage.Change;
import dk.loopbog.query.finding.ShownPassage.Source;
import dk.loopbog.query.finding.ShownPassage.State;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.programme.ProgrammeParts;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.submission.Comparison;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionTexts;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.workshop.WorkshopDocument;
import dk.loopbog.query.workshop.Workshops;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The findings that a reader may see, with the passages as far as they may be shown. Consent is asked for each time. */
@Component
public class Findings {

    /** A finding is research, and it shows the words that it rests on. */
    private static final List<ConsentPurpose> PURPOSES = List.of(ConsentPurpose.QUOTATION, ConsentPurpose.RESEARCH);

    private final ReadModels models;
    private final Programmes programmes;
    private final Workshops workshops;
    private final SeenSubmissions submissions;
    private final AuthorsConsent consent;

    Findings(ReadModels models, Programmes programmes, Workshops workshops, SeenSubmissions submissions, AuthorsConsent consent) {
        this.models = models;
        this.programmes = programmes;
        this.workshops = workshops;
        this.submissions = submissions;
        this.consent = consent;
    }

    /** All that the reader may see, the latest first. */
    public List<FindingDocument> asked(@Nullable String programme, Viewer viewer) {
        return of(programmes.askedIds(programme, viewer), viewer);
    }

    /** Of these programmes, which the reader may see, the latest first. */
    List<FindingDocument> of(Set<UUID> programmes, Viewer viewer) {
        var found = ProgrammeParts.of(programmes, ProgrammeParts::findings, new FindingsView(), models);
        var seen = sharedAt(found, viewer).keySet();
        return found.stream().filter(finding -> FindingVisibility.sees(viewer, finding, seen))
                .sorted(Comparator.comparing(FindingDocument::lastWritten).reversed().thenComparing(FindingDocument::id)).toList();
    }

    /** @throws Refused 404 {@code unknown-finding} where there is none or the reader may not see it */
    public FindingDocument find(UUID id, Viewer viewer) {
        return models.of(new FindingsView()).find(id).filter(finding -> FindingVisibility.sees(viewer, finding, sharedAt(List.of(finding), viewer).keySet()))
                .orElseThrow(() -> Refused.unknown("finding"));
    }

    /** Whether a finding may rest on this part. */
    boolean mayRestOn(SubmissionDocument submission, SubmissionDocument.Version version, String part) {
        return PURPOSES.stream().allMatch(purpose -> consent.allows(purpose, submission, version, part));
    }

    /** The workshops at which they were shared and that the reader may see, by id. */
    Map<UUID, WorkshopDocument> sharedAt(List<FindingDocument> findings, Viewer viewer) {
        return workshops.seen(findings.stream().flatMap(finding -> finding.sharedAt().stream()).map(FindingDocument.Shared::workshopId).distinct()
                .toList(), viewer).stream().collect(Collectors.toMap(WorkshopDocument::id, workshop -> workshop));
    }

    public List<ShownPassage> passages(FindingDocument finding, Viewer viewer, Wording say) {
        return finding.passages().stream().map(passage -> shown(passage, viewer, say)).toList();
    }

    private ShownPassage shown(Passage passage, Viewer viewer, Wording say) {
        var seen = submissions.find(passage.source().id(), viewer);
        var state = !PURPOSES.stream().allMatch(purpose -> consent.allows(purpose, passage)) ? State.WITHDRAWN
                : passage.source().kind() == SubmissionRef.Kind.LOGBOOK && seen.isEmpty() ? State.KEPT : State.SHOWN;
        var told = seen.filter(source -> FindingVisibility.seesSources(viewer));
        return new ShownPassage(passage, passage.source().kind(), state, state == State.SHOWN ? passage.quote().text() : null,
                told.map(source -> source(source, passage, viewer, say)).orElse(null),
                state == State.SHOWN ? told.flatMap(source -> change(source.submission(), passage)).orElse(null) : null);
    }

    private static Source source(Seen seen, Passage passage, Viewer viewer, Wording say) {
        var submission = seen.submission();
        return new Source(submission.id(), SubmissionTexts.name(submission, say), seen.groupTitle(), seen.jobcentre().name(),
                version(submission, passage.version()).map(SubmissionDocument.Version::on).orElse(submission.on()),
                viewer.isAny(Role.RESEARCHER, Role.ADMIN));
    }

    private static Optional<Change> change(SubmissionDocument submission, Passage passage) {
        var now = submission.current();
        return version(submission, passage.version()).filter(then -> then.version() < now.version()).map(then -> {
            var words = SubmissionTexts.of(now);
            var part = passage.part();
            return new Change(now.version(), words.values().stream().anyMatch(text -> text.contains(passage.quote().text())),
                    part == null ? List.of() : Comparison.of(SubmissionTexts.of(then).get(part), words.get(part)).pieces());
        });
    }

    private static Optional<SubmissionDocument.Version> version(SubmissionDocument submission, int number) {
        return submission.versions().stream().filter(version -> version.version() == number).findFirst();
    }

    /** Themes that findings and the programme know, as keys or words; the reader's choice when writing one. */
    static Set<String> themes(List<FindingDocument> findings) {
        return findings.stream().flatMap(finding -> finding.themes().stream()).collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
