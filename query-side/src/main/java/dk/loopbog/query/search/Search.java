package dk.loopbog.query.search;

import dk.loopbog.events.TextsTaken;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupVisibility;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.group.OwnGroups;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.view.ReadModels;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds texts and says where they stand. */
@Component
class Search {

    private final SearchIndex index;
    private final ReadModels models;
    private final SearchVisibility visibility;

    Search(SearchIndex index, ReadModels models, OwnGroups groups) {
        this.index = index;
        this.models = models;
        this.visibility = new SearchVisibility(models, groups);
    }

    /** Best first, and of equally good ones the newest. */
    SearchAnswer ask(SearchQuestion question, Viewer viewer) {
        var hits = index.find(question, visibility.of(viewer));
        return new SearchAnswer(hits.total(), hits.page(), hits.pages(), found(hits.hits(), question.words(), viewer));
    }

    /** One text in whole, with the words marked in it; empty where there is none that the reader may find. */
    Optional<SearchAnswer.Found> open(String id, String words, Viewer viewer) {
        return index.open(id, words, visibility.of(viewer)).map(hit -> found(List.of(hit), words, viewer).getFirst());
    }

    private List<SearchAnswer.Found> found(List<SearchIndex.Hit> hits, String words, Viewer viewer) {
        var groups = byId(models.of(new GroupsView()).find(ids(hits, SearchIndex.Hit::group)), GroupDocument::id);
        var jobcentres = byId(models.of(new JobcentresView()).find(ids(hits, SearchIndex.Hit::jobcentre)), JobcentreDocument::id);
        var rounds = byId(models.of(new RoundsView()).find(ids(hits, SearchIndex.Hit::round)), RoundDocument::id);
        hits.stream().flatMap(hit -> hit.subjects().stream()).forEach(TextsTaken::note);
        return hits.stream().map(hit -> {
            var group = hit.group() == null ? null : groups.get(hit.group());
            var jobcentre = hit.jobcentre() == null ? null : jobcentres.get(hit.jobcentre());
            var round = hit.round() == null ? null : rounds.get(hit.round());
            return new SearchAnswer.Found(hit.id(), hit.kind().key(), group == null ? null : group.key(), group == null ? null : title(group),
                    jobcentre == null ? null : jobcentre.key(), jobcentre == null ? null : jobcentre.name(), round == null ? null : round.key(),
                    round == null ? null : round.name(), hit.on(), hit.number(), hit.heading(),
                    SearchPlace.of(hit, group, jobcentre != null && !GroupVisibility.sees(viewer, jobcentre), words, viewer), hit.excerpts());
        }).toList();
    }

    private static List<UUID> ids(List<SearchIndex.Hit> hits, Function<SearchIndex.Hit, @Nullable UUID> id) {
        return hits.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }

    private static <D> Map<UUID, D> byId(List<D> documents, Function<D, UUID> id) {
        return documents.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /** As everywhere: the project's, else the group's name, else its key. */
    private static String title(GroupDocument group) {
        return group.currentProject().map(project -> project.text().title().text()).or(() -> Optional.ofNullable(group.name())).orElse(group.key());
    }
}
