package dk.loopbog.query.data;

import dk.loopbog.events.data.DataKind.Source;
import dk.loopbog.query.data.DataRegister.Published;
import dk.loopbog.query.data.DataRegister.Sum;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data register as a table.
 *
 * @param logbooks  whether the reader may see the list of logbook entries
 * @param published whether any published figure is entered, so that there is something to show beside the computed ones
 * @param form      for those who may enter data, or null
 */
record RegisterSheet(List<Section> sections, Sum computed, boolean logbooks, boolean published, @Nullable Form form) {

    /** @param share of all pages, in percent with one decimal */
    record Section(Source source, List<Row> rows, Row total, BigDecimal share) {

        public String key() {
            return source.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param kind null for a total */
    record Row(@Nullable String kind, int count, int pages, @Nullable Published published) {

        /** Computed less published; null where nothing is published. */
        public @Nullable BigDecimal countDifference() {
            return published == null || published.count() == null ? null : BigDecimal.valueOf(count).subtract(published.count());
        }

        public @Nullable BigDecimal pagesDifference() {
            return published == null || published.pages() == null ? null : BigDecimal.valueOf(pages).subtract(published.pages());
        }
    }

    /** What can be chosen when the centre's own data are entered; recordable is who agrees to be recorded. */
    record Form(List<Choice> programmes, List<String> kinds, List<Choice> jobcentres, List<Choice> rounds, List<Choice> groups, List<Choice> recordable,
                UUID request) {
    }

    record Choice(UUID id, String name) {
    }

    static RegisterSheet of(DataRegister register, boolean logbooks, @Nullable Form form) {
        var sections = register.sections().stream().map(section -> new Section(section.source(),
                section.kinds().stream().map(kind -> new Row(kind.kind(), kind.count(), kind.pages(), kind.published())).toList(),
                new Row(null, section.computed().count(), section.computed().pages(), section.published()),
                section.source() == Source.CENTRE ? register.shares().centre() : register.shares().participants())).toList();
        var published = sections.stream().anyMatch(section -> section.total().published() != null
                || section.rows().stream().anyMatch(row -> row.published() != null));
        return new RegisterSheet(sections, register.computed(), logbooks, published, form);
    }
}
