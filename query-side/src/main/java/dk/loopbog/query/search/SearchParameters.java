package dk.loopbog.query.search;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.api.Days;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands in the address of a search; anything may be missing or empty. */
record SearchParameters(@Nullable String q, @Nullable String kind, @Nullable String jobcentre, @Nullable String round, @Nullable String from,
                        @Nullable String to, @Nullable String page) {

    /** @throws Refused 400 {@code bad-choice}, {@code bad-date} or {@code bad-number}; a key that names nothing finds nothing */
    SearchQuestion question() {
        return new SearchQuestion(Objects.requireNonNullElse(q, ""),
                blank(kind) ? null : TextKind.of(kind.strip()).orElseThrow(() -> Refused.bad("bad-choice", "kind")),
                blank(jobcentre) ? null : Ids.jobcentre(jobcentre.strip()),
                blank(round) ? null : Ids.round(round.strip()),
                Days.parse(from, "from"), Days.parse(to, "to"), pageNumber());
    }

    private int pageNumber() {
        if (blank(page)) {
            return 1;
        }
        if (!page.matches("[1-9]\\d{0,5}")) {
            throw Refused.bad("bad-number", "page");
        }
        return Integer.parseInt(page);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
