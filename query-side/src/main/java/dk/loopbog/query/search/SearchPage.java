package dk.loopbog.query.search;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.jobcentre.JobcentreDocument;
import dk.loopbog.query.jobcentre.Jobcentres;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.round.RoundDocument;
import dk.loopbog.query.round.Rounds;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final Programmes programmes;
    private final Jobcentres jobcentres;
    private final Rounds rounds;

    SearchPage(Search search, SearchIndexing indexing, Programmes programmes, Jobcentres jobcentres, Rounds rounds) {
        this.search = search;
        this.indexing = indexing;
        this.programmes = programmes;
        this.jobcentres = jobcentres;
        this.rounds = rounds;
    }

    /**
     * The search field, and below it what was found.
     *
     * @param programme key of the one whose rounds and jobcentres there are to choose among; the newest unless given
     */
    @GetMapping("/soeg")
    String page(SearchParameters asked, @RequestParam(required = false) @Nullable String programme, Viewer viewer, Model model) {
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
        var offered = offered(programmes.namedOrNewest(programme, viewer), asked, viewer);
        model.addAttribute("newest", programmes.newest(viewer));
        model.addAttribute("only", programme == null || programme.isBlank() ? null : programmes.asked(programme, viewer).getFirst());
        model.addAttribute("sheet", new Sheet(asked, answer, problem, SearchVisibility.kinds(viewer).stream().map(TextKind::key).toList(),
                jobcentres(offered, viewer), rounds.of(offered)));
        return "search/page";
    }

    /** One text in whole, with what was found marked. */
    @GetMapping("/soeg/tekst/{id}")
    String text(@PathVariable String id, @RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        model.addAttribute("found", search.open(id, q, viewer).orElseThrow(() -> Refused.unknown("text")));
        model.addAttribute("q", q);
        return "search/text";
    }

    /** These programmes, and those of what is chosen already. */
    private Set<UUID> offered(Set<UUID> lookedOver, SearchParameters asked, Viewer viewer) {
        return Stream.of(lookedOver.stream(),
                Stream.ofNullable(asked.round()).flatMap(key -> rounds.seen(Ids.round(key), viewer).stream()).map(RoundDocument::programmeId),
                Stream.ofNullable(asked.jobcentre()).flatMap(key -> jobcentres.named(key, viewer).stream()).map(JobcentreDocument::programmeId))
                .flatMap(Function.identity()).collect(Collectors.toSet());
    }

    private List<JobcentreDocument> jobcentres(Set<UUID> offered, Viewer viewer) {
        return SearchVisibility.choosesJobcentres(viewer) ? jobcentres.asked(null, offered, viewer).stream()
                .sorted(Comparator.comparing(JobcentreDocument::name)).toList() : List.of();
    }
}
