package dk.loopbog.query.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission on the researcher's desk.
 *
 * @param kind     of the submission, as commands name it
 * @param name     "Referat, møde 1"
 * @param held     day of the meeting, for minutes
 * @param waited   whole days since it came; null once it has had feedback
 * @param versions numbers, the latest first
 * @param goals    the group's, dropped ones last
 * @param others   what else the group has handed in, the latest first
 * @param feedback all that the group has had, the latest first
 * @param sent     the feedback that was sent a moment ago, in place of the form
 */
record ReadingSheet(UUID id, String kind, String name, String groupKey, String groupTitle, String jobcentre, String round, @Nullable LocalDate held,
                    @Nullable String author, @Nullable Long waited, List<Integer> versions, ShownVersion shown, List<Line> goals, List<Line> actions,
                    List<Other> others, List<GivenFeedback> feedback, Form form, @Nullable GivenFeedback sent) {

    static final List<String> KINDS = List.of("PUSH", "BRAKE", "ENCOURAGE", "QUESTION");
    private static final int UNFOLDED = 5;

    /** @param note in small print, or null */
    record Line(String text, @Nullable String note) {
    }

    record Other(UUID id, String name, LocalDate on) {
    }

    /**
     * @param feedbackId of the feedback to be, or of the one to be corrected
     * @param kinds      those ticked
     */
    record Form(UUID feedbackId, boolean correction, List<String> kinds, @Nullable String text, @Nullable String note, String by) {

        public List<String> choices() {
            return KINDS;
        }
    }

    public List<GivenFeedback> latest() {
        return feedback.subList(0, Math.min(UNFOLDED, feedback.size()));
    }

    public List<GivenFeedback> folded() {
        return feedback.subList(latest().size(), feedback.size());
    }
}
