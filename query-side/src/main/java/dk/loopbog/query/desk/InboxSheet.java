package dk.loopbog.query.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of the inbox with its filters.
 *
 * @param filters  as chosen; a saved address is a saved view
 * @param narrowed whether a filter is set, so that an empty list does not mean that all is answered
 * @param shared   whether the reader sees who looks after what
 * @param reader   name under which the reader takes something
 * @param total    how many the filters leave, on all pages
 * @param page     counts from 1
 * @param aside    how many lie aside under the same filters
 */
record InboxSheet(List<Choice> programmes, List<Choice> rounds, List<Choice> jobcentres, List<Choice> researchers, Filters filters, boolean narrowed,
                  boolean shared, String reader, int total, int page, int pages, long aside, List<Row> rows) {

    static final List<String> KINDS = List.of("project", "minutes", "logbook", "reflection", "data");
    static final List<String> STATES = List.of("waiting", "answered", "aside", "all");

    record Choice(String key, String name) {
    }

    /** Each null where it is not set; {@code state} is always one of {@link #STATES}. */
    record Filters(@Nullable String programme, @Nullable String round, @Nullable String jobcentre, @Nullable String kind, @Nullable String researcher,
                   String state) {

        /** Whether all that is shown is of one programme. */
        public boolean inOneProgramme() {
            return programme != null || round != null || jobcentre != null;
        }

        boolean narrow() {
            return programme != null || round != null || jobcentre != null || kind != null || researcher != null;
        }
    }

    /**
     * @param commandKind as commands name the kind of submission
     * @param what        "Referat, møde 1"
     * @param note        what changed since the feedback, or why it was put aside; null where there is nothing to tell
     * @param researcher  name of the one who has it, or null
     * @param days        whole days that it has waited; null where it does not wait
     */
    record Row(UUID id, String commandKind, Waiting waiting, String what, String jobcentre, @Nullable String note, @Nullable String researcher,
               @Nullable Long days) {

        public boolean waits() {
            return days != null;
        }

        public boolean aside() {
            return waiting.state() == Waiting.State.ASIDE;
        }

        /** Whether somebody may take it, or take it up again. */
        public boolean free() {
            return aside() || waits() && researcher == null;
        }

        /** Whether it waits and somebody has it, who may hand it over. */
        public boolean withSomebody() {
            return waits() && researcher != null;
        }
    }

    public List<String> kinds() {
        return KINDS;
    }

    public List<String> states() {
        return shared ? STATES : STATES.stream().filter(state -> !state.equals("aside")).toList();
    }
}
