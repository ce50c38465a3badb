package dk.loopbog.query.programme;

import dk.loopbog.events.programme.IdeaText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One programme.
 *
 * @param starts first day
 * @param ends   last day
 */
public record ProgrammeDocument(
        UUID id,
        String key,
        String title,
        String topic,
        List<String> questions,
        LocalDate starts,
        LocalDate ends,
        List<Theme> themes,
        List<Idea> ideas,
        List<FunctionRule> functionRules,
        List<PublishedFigure> published) {

    public record Theme(String key, String name, @Nullable String parent) {
    }

    public record Idea(String key, IdeaText text, List<String> themes) {
    }

    /** From that day on the title, without case and surrounding blanks, counts as the function. */
    public record FunctionRule(String title, String function, LocalDate from) {
    }

    public record PublishedFigure(String figure, BigDecimal value) {
    }

    /** The common function of a local title by the mapping as it stood on that day; empty for a title without a rule. */
    public Optional<String> functionOf(String title, LocalDate day) {
        return functionRules.stream()
                .filter(rule -> sameTitle(rule.title()).equals(sameTitle(title)) && !rule.from().isAfter(day))
                .reduce((earlier, later) -> later.from().isBefore(earlier.from()) ? earlier : later)
                .map(FunctionRule::function);
    }

    /** Two titles that give the same here are one title to the mapping. */
    public static String sameTitle(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }

    /** The theme's name, or its key where the programme does not know it. */
    public String themeName(String key) {
        return themes.stream().filter(theme -> theme.key().equals(key)).map(Theme::name).findFirst().orElse(key);
    }

    public Optional<BigDecimal> publishedFigure(String figure) {
        return published.stream().filter(entered -> entered.figure().equals(figure)).map(PublishedFigure::value).findFirst();
    }
}
