package dk.loopbog.query.summary.editor;

import dk.loopbog.query.summary.Quotables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a summary is written.
 *
 * @param workshop  its key
 * @param place     jobcentre, or that it is cross-municipal
 * @param top       title and lead, whose usual texts are {@code usualTitle} and {@code usualLead}
 * @param saved     null before it was first saved
 * @param conflicts whether somebody else changed what the reader changed too
 * @param others    findings of the programme that are not put before this workshop yet
 */
record EditorSheet(String workshop, UUID workshopId, String place, LocalDate date, Written top, String usualTitle, String usualLead,
                   List<Section> sections, @Nullable Saved saved, boolean conflicts, List<Other> others) {

    record Saved(Instant at, String by) {
    }

    /**
     * What stands in the fields of one part.
     *
     * @param mark   of what is stored
     * @param theirs what somebody else has written there meanwhile, where the reader wrote something too
     */
    record Written(String id, @Nullable String title, @Nullable String text, boolean out, String mark, @Nullable Theirs theirs) {
    }

    record Theirs(@Nullable String title, @Nullable String text, boolean out) {
    }

    /** @param usual its usual title */
    record Section(Written written, String kind, String usual, boolean own, boolean first, boolean last, List<Quote> quotes, List<Group> groups,
                   List<Finding> findings) {
    }

    record Group(Written written, String title, List<Quote> quotes) {
    }

    record Finding(Written written, String text, int passages) {
    }

    /** @param words null unless it may be quoted */
    record Quote(String id, Quotables.State state, @Nullable String words, String source) {
    }

    record Other(UUID id, String text) {
    }

    public String page() {
        return "/workshops/" + workshop + "/resume/rediger";
    }

    public String summary() {
        return "/workshops/" + workshop + "/resume";
    }
}
