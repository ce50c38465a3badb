package dk.loopbog.query.theme;

import dk.loopbog.query.status.RoundStatusDocument;
import java.util.Comparator;
import java.util.List;

/** How many groups have chosen a theme. */
final class ThemesSummary {

    /**
     * One theme with its groups.
     *
     * @param theme      its key
     * @param groups     formed under it
     * @param jobcentres how many they come from
     */
    record ThemeCount(String theme, int groups, int jobcentres) {
    }

    private ThemesSummary() {
    }

    /** Most groups first, then by key; themes without a group are left out. */
    static List<ThemeCount> of(List<RoundStatusDocument> groups) {
        return groups.stream().flatMap(group -> group.themes().stream()).distinct()
                .map(theme -> {
                    var under = groups.stream().filter(group -> group.themes().contains(theme)).toList();
                    return new ThemeCount(theme, under.size(), (int) under.stream().map(RoundStatusDocument::jobcentreId).distinct().count());
                })
                .sorted(Comparator.comparing(ThemeCount::groups).reversed().thenComparing(ThemeCount::theme))
                .toList();
    }
}
