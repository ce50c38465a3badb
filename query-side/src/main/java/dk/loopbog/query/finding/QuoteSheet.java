package dk.loopbog.query.finding;

import dk.loopbog.query.page.FormSheet.Way;
import java.util.List;

/**
 * A paragraph that somebody is about to quote.
 *
 * @param source  where it stands
 * @param allowed whether it may be quoted
 * @param anew    the form for a new finding that rests on it
 * @param known   findings that it may be added to, the latest first
 */
record QuoteSheet(Way source, String paragraph, boolean allowed, String anew, List<Way> known) {
}
