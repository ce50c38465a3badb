package dk.loopbog.query.score;

import dk.loopbog.events.Personal;
import dk.loopbog.query.chart.Caption;
import dk.loopbog.query.chart.Chart;
import dk.loopbog.query.chart.Lines;
import dk.loopbog.query.chart.Lines.Line;
import dk.loopbog.query.chart.Lines.Point;
import dk.loopbog.query.group.SeenGroup;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.paper.Paper.Cell;
import dk.loopbog.query.paper.Paper.Column;
import dk.loopbog.query.paper.Paper.Table;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.score.ScoreSheetDocument.Score;
import dk.loopbog.query.score.ScoreSheetSheet.Citizen;
import dk.loopbog.query.score.ScoreSheetSheet.Own;
import dk.loopbog.query.score.ScoreSheetSheet.Shape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the page of a score sheet.
 *
 * @param people those who gave scores
 */
record ScoreSheets(SeenGroup seen, ScoreSheetDocument sheet, Map<UUID, ParticipantDocument> people, Wording say) {

    private static final int MOST_BUTTONS = 11;
    private static final int MOST_LINES = 6;
    private static final int OWN_SHOWN = 5;
    private static final int LONGEST_NAME = 11;
    private static final BigDecimal ELEVEN_STEPS = BigDecimal.valueOf(MOST_BUTTONS - 1L);

    /** What one person gave one citizen. */
    private record Strand(String code, UUID giver) {
    }

    private enum Way {
        ALL("alle"), CITIZEN("borger"), MEMBER("medlem");

        private final String key;

        Way(String key) {
            this.key = key;
        }
    }

    static String titleOf(ScoreSheetDocument sheet, Wording say) {
        return Optional.ofNullable(Personal.textOf(sheet.question()))
                .orElseGet(() -> say.text("score.untitled", shown(sheet.scaleMin(), say), shown(sheet.scaleMax(), say)));
    }

    ScoreSheetSheet sheetFor(@Nullable UUID reader, @Nullable String asked) {
        var giver = seen.may().submits() ? reader : null;
        var page = seen.page() + "/score/" + sheet.id();
        var strands = strands();
        var way = wayOf(asked, strands.keySet().stream().toList());
        return new ScoreSheetSheet(sheet.id(), seen.way(), page, titleOf(sheet, say), Personal.isWritten(sheet.question()),
                ends(), plain(sheet.scaleMin()), plain(sheet.scaleMax()), giver,
                seen.today(), taps(), giver == null ? List.of() : citizens(giver), giver == null ? List.of() : own(giver), shapes(strands, way, page),
                charts(strands, way));
    }

    /** What the numbers mean goes without saying only on the programme's own scale. */
    private String ends() {
        var usual = sheet.scaleMin().signum() == 0 && sheet.scaleMax().compareTo(BigDecimal.TEN) == 0;
        return usual ? say.text("score.ends.usual") : say.text("score.ends", shown(sheet.scaleMin(), say), shown(sheet.scaleMax(), say));
    }

    private List<Integer> taps() {
        var least = sheet.scaleMin().stripTrailingZeros();
        var most = sheet.scaleMax().stripTrailingZeros();
        return least.scale() > 0 || most.scale() > 0 || most.subtract(least).compareTo(ELEVEN_STEPS) > 0 ? List.of()
                : IntStream.rangeClosed(least.intValue(), most.intValue()).boxed().toList();
    }

    private List<Citizen> citizens(UUID giver) {
        return sheet.citizensOf(giver).stream().map(code -> new Citizen(code, sheet.scores().stream()
                .filter(score -> score.participantId().equals(giver) && score.citizenCode().equals(code)).reduce((earlier, later) -> later)
                .map(score -> say.text("score.latest", shown(score.score(), say), say.date(score.on()))).orElse(null))).toList();
    }

    private List<Own> own(UUID giver) {
        return sheet.scores().reversed().stream().filter(score -> score.participantId().equals(giver)).limit(OWN_SHOWN)
                .map(score -> new Own(score.id(), said(score))).toList();
    }

    private String said(Score score) {
        var contact = Personal.textOf(score.contact());
        return say.text("score.own", score.citizenCode(), shown(score.score(), say), say.date(score.on())) + (contact == null ? "" : ", " + contact);
    }

    private Map<Strand, List<Score>> strands() {
        return sheet.scores().stream().sorted(Comparator.comparing(Score::citizenCode).thenComparing(score -> name(score.participantId())))
                .collect(Collectors.groupingBy(score -> new Strand(score.citizenCode(), score.participantId()), LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), scores -> scores.stream().sorted(Comparator.comparing(Score::on)).toList())));
    }

    private static Way wayOf(@Nullable String asked, List<Strand> strands) {
        return Stream.of(Way.values()).filter(way -> way.key.equals(asked)).findFirst()
                .orElseGet(() -> strands.size() <= MOST_LINES ? Way.ALL : Way.MEMBER);
    }

    private static List<Shape> shapes(Map<Strand, List<Score>> strands, Way chosen, String page) {
        return strands.size() < 2 ? List.of() : Stream.of(Way.values())
                .map(way -> new Shape("score.shape." + way.key, page + "?vis=" + way.key + "#lines", way == chosen)).toList();
    }

    private List<Chart> charts(Map<Strand, List<Score>> strands, Way way) {
        var givers = strands.keySet().stream().collect(Collectors.groupingBy(Strand::code, Collectors.counting()));
        Function<Strand, String> title = switch (way) {
            case ALL -> strand -> titleOf(sheet, say);
            case CITIZEN -> strand -> say.text("score.of-citizen", strand.code());
            case MEMBER -> strand -> say.text("score.of-member", name(strand.giver()));
        };
        Function<Strand, String> line = switch (way) {
            case ALL -> strand -> givers.get(strand.code()) == 1 ? strand.code()
                    : strand.code() + " " + name(strand.giver());
            case CITIZEN -> strand -> name(strand.giver());
            case MEMBER -> Strand::code;
        };
        var grouped = strands.keySet().stream().collect(Collectors.groupingBy(strand -> way == Way.CITIZEN ? strand.code() : way == Way.MEMBER
                ? strand.giver().toString() : "", LinkedHashMap::new, Collectors.toList()));
        var charts = new ArrayList<Chart>();
        grouped.values().forEach(together -> charts.add(chart("chart-" + charts.size(), title.apply(together.getFirst()), together, line, strands)));
        return charts;
    }

    private Chart chart(String id, String title, List<Strand> together, Function<Strand, String> line, Map<Strand, List<Score>> strands) {
        var found = together.stream().map(strand -> found(line.apply(strand), Objects.requireNonNull(strands.get(strand))))
                .collect(Collectors.joining(" "));
        var lines = together.stream().map(strand -> new Line(brief(line.apply(strand)), Objects.requireNonNull(strands.get(strand)).stream()
                .map(score -> new Point(score.on(), score.score())).toList())).toList();
        return Lines.of(new Caption(id, title, found), sheet.scaleMin().setScale(0, RoundingMode.FLOOR).intValue(),
                sheet.scaleMax().setScale(0, RoundingMode.CEILING).intValue(), lines, table(title, together, strands), say);
    }

    private String found(String name, List<Score> scores) {
        var first = scores.getFirst();
        var last = scores.getLast();
        return scores.size() == 1 ? say.text("score.found.one", name, shown(first.score(), say), say.date(first.on()))
                : say.text("score.found", name, scores.size(), shown(first.score(), say), say.date(first.on()), shown(last.score(), say), say.date(last.on()));
    }

    private Table table(String title, List<Strand> together, Map<Strand, List<Score>> strands) {
        var heads = Stream.of("citizen", "day", "score", "giver", "contact").map(column -> new Column(say.text("score.table." + column), 1)).toList();
        return new Table(title, heads, together.stream().flatMap(strand -> Objects.requireNonNull(strands.get(strand)).stream())
                .map(score -> Stream.of(score.citizenCode(), say.shortDate(score.on()), shown(score.score(), say), name(score.participantId()),
                        Objects.requireNonNullElse(Personal.textOf(score.contact()), "–")).map(Cell::of).toList()).toList());
    }

    private String name(UUID participant) {
        return Optional.ofNullable(people.get(participant)).map(ParticipantDocument::name).map(Personal::text)
                .orElseGet(() -> say.text("group.people.someone"));
    }

    /** There is little room at a line's end. */
    private static String brief(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    private static String shown(BigDecimal number, Wording say) {
        return say.isDanish() ? plain(number).replace('.', ',') : plain(number);
    }

    /** As a form's field takes it. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
