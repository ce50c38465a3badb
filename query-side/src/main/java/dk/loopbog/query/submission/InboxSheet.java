package dk.loopbog.query.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the inbox with its filters.
 *
 * @param state    waiting, answered or all
 * @param narrowed whether a filter is set, so that an empty list does not mean that all is answered
 * @param total    how many the filters leave, on all pages
 * @param page     counts from 1
 */
record InboxSheet(List<Choice> rounds, List<Choice> jobcentres, @Nullable String round, @Nullable String jobcentre, @Nullable String kind,
                  String state, boolean narrowed, int total, int page, int pages, List<Row> rows) {

    static final List<String> KINDS = List.of("project", "minutes", "logbook", "reflection");
    static final List<String> STATES = List.of("waiting", "answered", "all");

    record Choice(String key, String name) {
    }

    record Row(InboxEntry entry, String what, String jobcentre) {
    }

    public List<String> kinds() {
        return KINDS;
    }

    public List<String> states() {
        return STATES;
    }
}
