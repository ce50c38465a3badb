package dk.loopbog.query.theme;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.jobcentre.Jobcentres;
import dk.loopbog.query.programme.ProgrammeDocument;
import dk.loopbog.query.programme.Programmes;
import dk.loopbog.query.round.Rounds;
import dk.loopbog.query.status.GroupFacts;
import dk.loopbog.query.theme.ThemesSummary.ThemeCount;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ThemesApi {

    /**
     * One theme with its groups.
     *
     * @param theme      its key
     * @param groups     formed under it
     * @param jobcentres how many they come from
     */
    record Theme(String theme, String name, int groups, int jobcentres) {
    }

    private final Programmes programmes;
    private final Rounds rounds;
    private final Jobcentres jobcentres;
    private final GroupFacts facts;

    ThemesApi(Programmes programmes, Rounds rounds, Jobcentres jobcentres, GroupFacts facts) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.jobcentres = jobcentres;
        this.facts = facts;
    }

    /** Groups by theme, most groups first, in one round (its key) or in all. */
    @GetMapping("/api/themes/summary")
    @Reads(Right.EVERY_ROLE)
    List<Theme> summary(@RequestParam(required = false) @Nullable String round, @RequestParam(required = false) @Nullable String programme,
                        Viewer viewer) {
        var asked = programmes.asked(programme, viewer);
        var seen = jobcentres.asked(null, programmes.askedIds(programme, viewer), viewer);
        var counts = ThemesSummary.of(facts.of(rounds.asked(round, programme, viewer), seen));
        return counts.stream().map(count -> new Theme(count.theme(), name(count, asked), count.groups(), count.jobcentres())).toList();
    }

    private static String name(ThemeCount count, List<ProgrammeDocument> programmes) {
        return programmes.stream().map(programme -> programme.themeName(count.theme())).filter(name -> !name.equals(count.theme())).findFirst()
                .orElse(count.theme());
    }
}
