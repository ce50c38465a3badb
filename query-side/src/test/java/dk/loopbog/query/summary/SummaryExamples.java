package dk.loopbog.query.summary;

import dk.loopbog.query.status.RoundStatus.Actions;
import dk.loopbog.query.status.RoundStatus.Descriptions;
import dk.loopbog.query.status.RoundStatus.Feedback;
import dk.loopbog.query.status.RoundStatus.Meetings;
import dk.loopbog.query.status.RoundStatus.MinutesCounts;
import dk.loopbog.query.status.RoundStatus.Totals;
import dk.loopbog.query.summary.WorkshopSummary.Action;
import dk.loopbog.query.summary.WorkshopSummary.Activity;
import dk.loopbog.query.summary.WorkshopSummary.Counts;
import dk.loopbog.query.summary.WorkshopSummary.Finding;
import dk.loopbog.query.summary.WorkshopSummary.Group;
import dk.loopbog.query.summary.WorkshopSummary.Named;
import dk.loopbog.query.summary.WorkshopSummary.Quote;
import dk.loopbog.query.summary.WorkshopSummary.Round;
import dk.loopbog.query.summary.WorkshopSummary.Section;
import dk.loopbog.query.summary.WorkshopSummary.State;
import dk.loopbog.query.summary.WorkshopSummary.Theme;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Summaries with the texts that people really write. */
final class SummaryExamples {

    static final String LONG_WORD = "Beskæftigelsesindsatskoordinationsudvalgsformandskabsvalgkandidatopstillingsmødereferatskriverhonorarudbetalingsbilag".repeat(2);
    static final String FORMULA = "=HYPERLINK(\"http://example.org\";\"Ærø\")";
    static final String MARKUP = "<b>&\"fed\"</b> 'skrift' & <script>alert(1)</script>";
    static final String EMOJI = "Det gik godt 😀 og 👩‍👩‍👧 sagde ja → 漢字 \u0001 færdig";

    private SummaryExamples() {
    }

    /** Of as many groups, the first of which has the odd texts. */
    static WorkshopSummary of(int groups) {
        var lines = new ArrayList<Group>();
        lines.add(new Group("g1", FORMULA, "Silkeborg", List.of("Samtalen om job"), 4, Arrays.asList("sagsbehandler", null), List.of(LONG_WORD, MARKUP),
                List.of(new Action("Spørge om jobønsket", "Blive ved jobønsket i ti minutter", 2, State.ADJUSTED), new Action(MARKUP, null, 0, State.PLANNED)),
                List.of(EMOJI, "Ti minutter føltes længe for os,\nmen ikke for borgeren."), counts(2, 1), "Det var gruppen selv, der skyndte sig videre.",
                List.of(quote(1, "minutes", 2, "learned", false))));
        IntStream.rangeClosed(2, groups).forEach(number -> lines.add(new Group("g" + number, "Gruppe " + number + " om at lytte længe", "Silkeborg",
                List.of("Tro på job", "Samtalen om job"), 5, List.of("sagsbehandler", "virksomhedskonsulent"),
                List.of("Hvad sker der med vores egen tro, når vi venter med planen?"),
                List.of(new Action("Begynde med jobønsket i hver samtale", null, 1, State.KEPT), new Action("Ringe ugen efter", null, 1, State.STOPPED)),
                List.of("Vi hører mere, når vi ikke har skærmen tændt. Det kræver, at vi skriver bagefter, og det glemmer vi let."), counts(2, 2), null, List.of())));
        var tried = 1 + 2 * (groups - 1);
        var totals = new Totals(groups, 4 + 5 * (groups - 1), new Descriptions(groups, 0, 0), groups, new Actions(2 * groups, tried, 0, 0),
                new Meetings(3 * groups, 2 * groups, 1), new MinutesCounts(2 * groups, groups, groups), 3 * groups, 0,
                new Feedback(groups, 1, 2, new BigDecimal("5.5")));
        var from = LocalDate.parse("2019-10-01");
        return new WorkshopSummary("sil-ws5", LocalDate.parse("2020-03-04"), "Rådhuset", new Named("silkeborg", "Silkeborg"),
                new Round("al3", "AL 3", from, LocalDate.parse("2020-02-28"), "both"),
                new Round("al4", "AL 4", LocalDate.parse("2020-03-04"), LocalDate.parse("2020-09-30"), "logbook"), LocalDate.parse("2020-03-04"), totals,
                new Activity(List.of(from.plusDays(3), from.plusDays(40), from.plusDays(41)), List.of(from.plusDays(20)), List.of(from.plusDays(140))),
                List.of(new Theme("job", "Samtalen om job", lines.stream().map(Group::title).toList()),
                        new Theme("tro", "Tro på job", lines.stream().skip(1).map(Group::title).toList())),
                lines, List.of(new Finding("Troen flytter sig først hos os selv.", List.of("Tro på job"), 6, "Hvornår flyttede jeres egen tro sig sidst?",
                        UUID.nameUUIDFromBytes(new byte[1])), new Finding(MARKUP, List.of(), 1, null, UUID.nameUUIDFromBytes(new byte[2]))), null, null,
                List.of(new Section("overview", "overview", null, "Otte grupper har arbejdet siden oktober.\nTo brugte det første møde på beskrivelsen.", List.of()),
                        new Section("own-1", "own", "Det vil vi gerne tale om", "Hvad gør " + LONG_WORD + " ved vores tro?", List.of(quote(0, "logbook", null, "free", true),
                                quote(2, "reflection", null, "free", false))),
                        Section.untouched("themes"), Section.untouched("groups"), Section.untouched("findings"),
                        new Section("forward", "forward", "Og hvad så nu?", null, List.of())));
    }

    /** Words of the quotes; the last one was withdrawn. */
    static final List<Optional<String>> WORDS = List.of(Optional.of("Jeg nåede at tænke, at det blev for svært. Det gjorde det ikke."),
            Optional.of("Telefonen fik os til at lytte."), Optional.empty());

    private static Quote quote(int place, String kind, @Nullable Integer meeting, String part, boolean alone) {
        return new Quote(place, kind, UUID.nameUUIDFromBytes(kind.getBytes(StandardCharsets.UTF_8)), 1, part, 0, 30, LocalDate.parse("2020-01-22"), meeting,
                "Jobønsket først", "Silkeborg", null, alone);
    }

    private static Counts counts(int planned, int tried) {
        return new Counts(new Actions(planned, tried, 0, 0), 2, 1, 3);
    }
}
