package dk.loopbog.events;

/**
 * A quoted place in one version of a submission.
 *
 * @param start first character of the quote within that version's text, counted from 0
 * @param end   the character after its last
 */
public record Passage(SubmissionRef source, int version, int start, int end, Personal quote) {
}
