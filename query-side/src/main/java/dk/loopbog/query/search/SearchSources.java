package dk.loopbog.query.search;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.finding.FindingEvent;
import dk.loopbog.events.group.LearningGroupEvent;
import dk.loopbog.events.programme.ProgrammeEvent;
import dk.loopbog.query.data.DataRegisterView;
import dk.loopbog.query.finding.FindingDocument;
import dk.loopbog.query.finding.FindingsView;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.programme.ProgrammesView;
import dk.loopbog.query.search.SearchTexts.Place;
import dk.loopbog.query.submission.SubmissionDocument;
import dk.loopbog.query.submission.SubmissionsView;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.workshop.WorkshopsView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The documents that texts are cut from. */
final class SearchSources {

    private static final SubmissionsView SUBMISSIONS = new SubmissionsView();
    private static final GroupsView GROUPS = new GroupsView();
    private static final FindingsView FINDINGS = new FindingsView();
    private static final ProgrammesView PROGRAMMES = new ProgrammesView();

    /** A document by its view's name and its id. */
    record Source(String view, UUID id) {

        String key() {
            return view + ":" + id;
        }
    }

    private final ReadModels models;

    SearchSources(ReadModels models) {
        this.models = models;
    }

    /** The documents whose texts the event may have changed. */
    static Set<Source> changedBy(DomainEvent event) {
        var changed = new HashSet<Source>();
        var submission = SUBMISSIONS.documentChangedBy(event);
        if (submission != null) {
            changed.add(new Source(SUBMISSIONS.name(), submission));
        }
        switch (event) {
            case LearningGroupEvent e -> changed.add(new Source(GROUPS.name(), e.groupId()));
            case FindingEvent e -> changed.add(new Source(FINDINGS.name(), e.findingId()));
            case ProgrammeEvent e -> changed.add(new Source(PROGRAMMES.name(), e.programmeId()));
            default -> { }
        }
        return changed;
    }

    /** What is to be found of the document as it stands; nothing where there is none. */
    List<SearchText> read(Source source) {
        Optional<List<SearchText>> texts = switch (source.view()) {
            case "submissions" -> models.of(SUBMISSIONS).find(source.id()).map(submission -> texts(submission, this::group));
            case "groups" -> group(source.id()).map(SearchTexts::of);
            case "findings" -> models.of(FINDINGS).find(source.id()).map(this::texts);
            case "programmes" -> models.of(PROGRAMMES).find(source.id()).map(SearchTexts::of);
            default -> throw new IllegalArgumentException("no texts come from " + source.view());
        };
        return texts.orElse(List.of());
    }

    /** Every document with its texts. */
    void forEach(BiConsumer<Source, List<SearchText>> reader) {
        var places = new HashMap<UUID, GroupDocument>();
        models.of(GROUPS).forEach(group -> {
            places.put(group.id(), group);
            reader.accept(new Source(GROUPS.name(), group.id()), SearchTexts.of(group));
        });
        models.of(SUBMISSIONS).forEach(submission -> reader.accept(new Source(SUBMISSIONS.name(), submission.id()),
                texts(submission, id -> Optional.ofNullable(places.get(id)))));
        models.of(FINDINGS).forEach(finding -> reader.accept(new Source(FINDINGS.name(), finding.id()), texts(finding)));
        models.of(PROGRAMMES).forEach(programme -> reader.accept(new Source(PROGRAMMES.name(), programme.id()), SearchTexts.of(programme)));
    }

    private Optional<GroupDocument> group(UUID id) {
        return models.of(GROUPS).find(id);
    }

    private List<SearchText> texts(SubmissionDocument submission, Function<UUID, Optional<GroupDocument>> groups) {
        var place = submission.groupId() != null ? groups.apply(submission.groupId()).map(Place::of) : registered(submission.id(), submission.dataKind());
        return place.map(known -> SearchTexts.of(submission, known)).orElse(List.of());
    }

    private Optional<Place> registered(UUID item, @Nullable DataKind kind) {
        return kind == null ? Optional.empty() : models.of(new DataRegisterView()).find(item).map(registered -> Place.of(registered, kind));
    }

    private List<SearchText> texts(FindingDocument finding) {
        var workshops = models.of(new WorkshopsView()).find(finding.sharedAt().stream().map(FindingDocument.Shared::workshopId).toList());
        var groups = models.of(GROUPS).find(finding.replies().stream().map(FindingDocument.Reply::groupId).filter(Objects::nonNull).distinct().toList());
        return SearchTexts.of(finding, workshops, groups);
    }
}
