package dk.loopbog.query.data;

import dk.loopbog.events.data.DataKind.Source;
import dk.loopbog.query.api.Percent;
import dk.loopbog.query.programme.ProgrammeDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of data with its count and pages, beside what was published.
 *
 * @param sections the centre's own first, then the participants'
 * @param computed over both
 */
public record DataRegister(List<Section> sections, Sum computed, Shares shares) {

    /**
     * @param published the published total of the section, null where none is entered
     * @param differs   whether a published total is not the computed one
     */
    public record Section(Source source, List<Kind> kinds, Sum computed, @Nullable Published published, boolean differs) {
    }

    public record Kind(String kind, int count, int pages, @Nullable Published published) {
    }

    public record Sum(int count, int pages) {
    }

    /** Either may be missing. */
    public record Published(@Nullable BigDecimal count, @Nullable BigDecimal pages) {

        boolean differsFrom(Sum computed) {
            return differs(count, computed.count()) || differs(pages, computed.pages());
        }

        private static boolean differs(@Nullable BigDecimal published, int computed) {
            return published != null && published.compareTo(BigDecimal.valueOf(computed)) != 0;
        }
    }

    /** Of pages, in percent with one decimal. */
    public record Shares(BigDecimal centre, BigDecimal participants) {
    }

    static DataRegister of(List<RegisterItemDocument> items, List<ProgrammeDocument> programmes) {
        var figures = published(programmes);
        var sections = Stream.of(Source.CENTRE, Source.PARTICIPANTS).map(source -> section(source, items, figures)).toList();
        var centre = sections.getFirst().computed();
        var participants = sections.getLast().computed();
        var all = new Sum(centre.count() + participants.count(), centre.pages() + participants.pages());
        return new DataRegister(sections, all, new Shares(Percent.of(centre.pages(), all.pages()), Percent.of(participants.pages(), all.pages())));
    }

    private static Section section(Source source, List<RegisterItemDocument> items, Function<String, @Nullable Published> published) {
        var kinds = Stream.of(RegisterKind.values()).filter(kind -> kind.source() == source).map(kind -> {
            var sum = sum(items.stream().filter(item -> item.kind() == kind).toList());
            return new Kind(kind.key(), sum.count(), sum.pages(), published.apply("data-register." + source + "." + kind.key()));
        }).toList();
        var computed = sum(items.stream().filter(item -> item.kind().source() == source).toList());
        var total = published.apply("data-register." + source);
        return new Section(source, kinds, computed, total, total != null && total.differsFrom(computed));
    }

    private static Sum sum(List<RegisterItemDocument> items) {
        return new Sum(items.stream().mapToInt(RegisterItemDocument::count).sum(), items.stream().mapToInt(RegisterItemDocument::pages).sum());
    }

    /** The figure of that name, summed where several programmes have published it. */
    private static Function<String, @Nullable Published> published(List<ProgrammeDocument> programmes) {
        return name -> {
            var count = figure(programmes, name + ".count");
            var pages = figure(programmes, name + ".pages");
            return count == null && pages == null ? null : new Published(count, pages);
        };
    }

    private static @Nullable BigDecimal figure(List<ProgrammeDocument> programmes, String name) {
        return programmes.stream().map(programme -> programme.publishedFigure(name)).flatMap(Optional::stream).reduce(BigDecimal::add).orElse(null);
    }
}
