package dk.loopbog.query.feedback;

import org.jspecify.annotations.Nullable;

/**
 * One feedback beside the version that it was given on.
 *
 * @param newer    number of the current version where that is a later one, or null
 * @param answers  whether the reader may answer it
 */
record FeedbackSheet(String groupKey, String groupTitle, GivenFeedback given, ShownVersion shown, @Nullable Integer newer, boolean answers) {
}
