package dk.loopbog.command.programme;

import dk.loopbog.events.programme.IdeaAdded;
import dk.loopbog.events.programme.IdeaRevised;
import dk.loopbog.events.programme.IdeaText;
import dk.loopbog.events.programme.JobFunctionMapped;
import dk.loopbog.events.programme.ProgrammeEvent;
import dk.loopbog.events.programme.ProgrammeRevised;
import dk.loopbog.events.programme.ProgrammeStarted;
import dk.loopbog.events.programme.PublishedFigureEntered;
import dk.loopbog.events.programme.ThemeAdded;
import dk.loopbog.events.programme.ThemeRevised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a programme.
 *
 * @param starts    first day
 * @param ends      last day
 * @param themes    by key
 * @param ideas     by key
 * @param functions common function by local job title, the titles as {@link #comparable} has them
 * @param figures   published figures by name
 */
public record ProgrammeState(UUID programmeId, String key, String title, String topic, List<String> questions, LocalDate starts, LocalDate ends,
                             Map<String, Theme> themes, Map<String, Idea> ideas, Map<String, String> functions, Map<String, BigDecimal> figures) {

    /** A theme, under its parent if it has one. */
    public record Theme(String name, @Nullable String parent) {
    }

    /** An idea with the keys of its themes. */
    public record Idea(IdeaText text, List<String> themes) {
    }

    public static ProgrammeState after(@Nullable ProgrammeState before, ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeStarted e -> new ProgrammeState(e.programmeId(), e.key(), e.title(), e.topic(), e.questions(), e.starts(), e.ends(),
                    Map.of(), Map.of(), Map.of(), Map.of());
            case ProgrammeRevised e -> known(before).revised(e);
            case ThemeAdded e -> known(before).withTheme(e.theme(), new Theme(e.name(), e.parent()));
            case ThemeRevised e -> known(before).withTheme(e.theme(), new Theme(e.name(), e.parent()));
            case IdeaAdded e -> known(before).withIdea(e.idea(), new Idea(e.text(), e.themes()));
            case IdeaRevised e -> known(before).withIdea(e.idea(), new Idea(e.text(), e.themes()));
            case JobFunctionMapped e -> known(before).withFunction(comparable(e.title()), e.function());
            case PublishedFigureEntered e -> known(before).withFigure(e.figure(), e.value());
        };
    }

    /** A job title in the form in which titles are compared: without case and surrounding blanks. */
    public static String comparable(String jobTitle) {
        return jobTitle.strip().toLowerCase(Locale.ROOT);
    }

    /** The common function of a local job title, or null where no rule covers it. */
    public @Nullable String functionOf(String jobTitle) {
        return functions.get(comparable(jobTitle));
    }

    private static ProgrammeState known(@Nullable ProgrammeState state) {
        return Objects.requireNonNull(state, "a programme is started before anything else");
    }

    private ProgrammeState revised(ProgrammeRevised e) {
        return new ProgrammeState(programmeId, key, e.title(), e.topic(), e.questions(), e.starts(), e.ends(), themes, ideas, functions, figures);
    }

    private ProgrammeState withTheme(String theme, Theme is) {
        return new ProgrammeState(programmeId, key, title, topic, questions, starts, ends, with(themes, theme, is), ideas, functions, figures);
    }

    private ProgrammeState withIdea(String idea, Idea is) {
        return new ProgrammeState(programmeId, key, title, topic, questions, starts, ends, themes, with(ideas, idea, is), functions, figures);
    }

    private ProgrammeState withFunction(String jobTitle, String function) {
        return new ProgrammeState(programmeId, key, title, topic, questions, starts, ends, themes, ideas, with(functions, jobTitle, function),
                figures);
    }

    private ProgrammeState withFigure(String figure, BigDecimal value) {
        return new ProgrammeState(programmeId, key, title, topic, questions, starts, ends, themes, ideas, functions, with(figures, figure, value));
    }

    private static <V> Map<String, V> with(Map<String, V> before, String key, V value) {
        var after = new HashMap<>(before);
        after.put(key, value);
        return Map.copyOf(after);
    }
}
