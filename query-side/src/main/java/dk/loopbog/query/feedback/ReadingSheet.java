package dk.loopbog.query.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
 * @param feedback all that the group has had, the latest first
 * @param desk     who looks after it; null for a reader who may not know
 * @param others   what else the group has handed in, the latest first
 * @param already  feedback that colleagues have given on it and that stands, the latest first
 * @param sent     the feedback that was sent a moment ago, in place of the form
 */
record ReadingSheet(UUID id, String kind, String name, String groupKey, String groupTitle, String jobcentre, String round, @Nullable LocalDate held,
                    @Nullable String author, @Nullable Long waited, @Nullable OnDesk desk, List<Integer> versions, ShownVersion shown, List<Line> goals,
                    List<Line> actions, List<Other> others, List<GivenFeedback> feedback, List<GivenFeedback> already, Form form,
                    @Nullable GivenFeedback sent) {

    static final List<String> KINDS = List.of("PUSH", "BRAKE", "ENCOURAGE", "QUESTION");
    private static final int UNFOLDED = 5;

    /** @param note in small print, or null */
    record Line(String text, @Nullable String note) {
    }

    record Other(UUID id, String name, LocalDate on) {
    }

    /**
     * @param researcher name of the one who has it, or null
     * @param own        whether that is the reader
     * @param aside      why it was put aside, or null
     */
    record OnDesk(@Nullable String researcher, boolean own, @Nullable String aside) {
    }

    /**
     * @param feedbackId of the feedback to be, or of the one to be corrected
     * @param kinds      those ticked
     * @param quoteFrom  where in {@code quotePart} the quote is to be looked for, or null
     * @param device     name under which the device keeps what is written
     * @param saved      when the draft was saved, or null
     */
    record Form(UUID feedbackId, boolean correction, List<String> kinds, @Nullable String text, @Nullable String quote, @Nullable String quotePart,
                @Nullable Integer quoteFrom, @Nullable String note, String by, String device, @Nullable Instant saved) {

        public List<String> choices() {
            return KINDS;
        }
    }

    /** Earlier versions that the one shown is not compared with. */
    public List<Integer> comparable() {
        return versions.stream().filter(version -> version < shown.number() && !Objects.equals(version, shown.comparedWith())).toList();
    }

    public List<GivenFeedback> latest() {
        return feedback.subList(0, Math.min(UNFOLDED, feedback.size()));
    }

    public List<GivenFeedback> folded() {
        return feedback.subList(latest().size(), feedback.size());
    }
}
