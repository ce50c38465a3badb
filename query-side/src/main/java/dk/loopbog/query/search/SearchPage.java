package dk.loopbog.query.search;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.JobcentreVisibility;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.Rounds;
import dk.loopbog.query.view.ReadModels;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Reads(Right.EVERY_ROLE)
class SearchPage {

    /**
     * What the page shows.
     *
     * @param asked      as typed and chosen
     * @param answer     null where nothing was asked or nothing can be
     * @param problem    code of what stands in the way, or null
     * @param jobcentres to choose from; empty for a reader who sees one only
     */
    record Sheet(SearchParameters asked, @Nullable SearchAnswer answer, @Nullable String problem, List<String> kinds,
                 List<JobcentreDocument> jobcentres, List<RoundDocument> rounds) {

        /** Whether the list is narrowed by more than the words. */
        public boolean narrowed() {
            return Stream.of(asked.kind(), asked.jobcentre(), asked.round(), asked.from(), asked.to())
                    .anyMatch(chosen -> chosen != null && !chosen.isBlank());
        }
    }

    private final Search search;
    private final SearchIndexing indexing;
    private final ReadModels models;
    private final Rounds rounds;

    SearchPage(Search search, SearchIndexing indexing, ReadModels models, Rounds rounds) {
        this.search = search;
        this.indexing = indexing;
        this.models = models;
        this.rounds = rounds;
    }

    /** The search field, and below it what was found. */
    @GetMapping("/soeg")
    String page(SearchParameters asked, Viewer viewer, Model model) {
        SearchAnswer answer = null;
        String problem = null;
        try {
            var question = asked.question();
            if (!indexing.built()) {
                problem = "not-ready";
            } else if (!question.words().isBlank()) {
                answer = search.ask(question, viewer);
            }
        } catch (SearchWords.Unusable e) {
            problem = e.trouble().code();
        } catch (Refused e) {
            problem = e.code();
        }
        model.addAttribute("sheet", new Sheet(asked, answer, problem, SearchVisibility.kinds(viewer).stream().map(TextKind::key).toList(),
                jobcentres(viewer), rounds.asked(null, viewer)));
        return "search/page";
    }

    /** One text in whole, with what was found marked. */
    @GetMapping("/soeg/tekst/{id}")
    String text(@PathVariable String id, @RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        model.addAttribute("found", search.open(id, q, viewer).orElseThrow(() -> Refused.unknown("text")));
        model.addAttribute("q", q);
        return "search/text";
    }

    private List<JobcentreDocument> jobcentres(Viewer viewer) {
        return SearchVisibility.choosesJobcentres(viewer) ? models.of(new JobcentresView()).all().stream()
                .filter(JobcentreVisibility.of(viewer)).sorted(Comparator.comparing(JobcentreDocument::name)).toList() : List.of();
    }
}
