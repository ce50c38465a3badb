package dk.loopbog.query.course;

import dk.loopbog.query.chart.Chart;
import dk.loopbog.query.chart.Sectors;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One programme across its rounds.
 *
 * @param day    the last of which anything counts
 * @param today  whether no earlier day was asked for
 * @param delay  days from forming to the first try; empty where nothing was tried
 */
record CourseSheet(String programme, LocalDate starts, LocalDate ends, LocalDate day, boolean today, @Nullable String problem, Chart timeLine,
                   Chart people, Chart spans, String spanFigure, Sectors themes, List<String> rounds, List<ThemeLine> themeLines, List<Delay> delay,
                   Chart meetings, Chart minutes, List<RoundLine> plan) {

    /** @param groups for each round, in their order */
    record ThemeLine(String theme, List<Integer> groups) {
    }

    /**
     * Groups that started from an idea of the catalogue, or did not.
     *
     * @param tried  how many of them have tried something
     * @param median days, as written; null where none has
     */
    record Delay(String round, int withIdea, int withIdeaTried, @Nullable String withIdeaMedian, int own, int ownTried, @Nullable String ownMedian) {
    }

    record RoundLine(String round, int groups, int people, int expected, int held, int cancelled, int minutesExpected, int minutes, int workshops,
                     int workshopsHeld) {
    }
}
