package dk.loopbog.query.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One feedback beside the version that it was given on.
 *
 * @param newer    number of the current version where that is a later one, or null
 * @param answers  whether the reader may answer it
 * @param others   what else was said of the same submission and stands, the latest first
 */
record FeedbackSheet(String groupKey, String groupTitle, GivenFeedback given, ShownVersion shown, @Nullable Integer newer, boolean answers,
                     List<Other> others) {

    record Other(UUID id, String by, LocalDate on) {
    }
}
