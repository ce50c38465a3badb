package dk.loopbog.query.search;

import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.OwnGroups;
import dk.loopbog.query.view.ReadModels;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An index of read models for a test, and what different readers find in it. */
final class Found {

    static final Viewer RESEARCHER = new Viewer("forsker", "Anne", Set.of(Role.RESEARCHER), null, null);
    static final Viewer FACILITATOR = new Viewer("facilitator", "Bo", Set.of(Role.FACILITATOR), null, null);

    final SearchIndex index = new SearchIndex();
    private final ReadModels models;
    private final Search search;

    Found(ReadModels models) {
        this.models = models;
        this.search = new Search(index, models, new OwnGroups(models));
        rebuild();
    }

    void rebuild() {
        index.clear();
        new SearchSources(models).forEach((source, texts) -> index.replace(source.key(), texts));
        index.show();
    }

    static Viewer at(String jobcentre, Role role, @Nullable UUID participant) {
        return new Viewer(role.name(), role.name(), Set.of(role), jobcentre, participant);
    }

    SearchAnswer answer(String words, Viewer viewer) {
        return answer(new SearchParameters(words, null, null, null, null, null, null), viewer);
    }

    SearchAnswer answer(SearchParameters asked, Viewer viewer) {
        return search.ask(asked.question(), viewer);
    }

    SearchAnswer.Found text(String id, String words, Viewer viewer) {
        return search.open(id, words, viewer).orElseThrow();
    }

    boolean opens(String id, Viewer viewer) {
        return search.open(id, "", viewer).isPresent();
    }

    /** Kinds of the texts found, best first. */
    List<String> kinds(String words, Viewer viewer) {
        return answer(words, viewer).hits().stream().map(SearchAnswer.Found::kind).toList();
    }
}
