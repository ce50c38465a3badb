package dk.loopbog.events;

import org.jspecify.annotations.Nullable;

/**
 * A quoted place in one version of a submission.
 *
 * @param part  of that version, as its template names it: {@code tried}, {@code summary}; {@code free} for text without a template,
 *              {@code attachment} for the words of a file
 * @param start first character of the quote within that part, counted from 0
 * @param end   the character after its last
 * @param quote the words, and whose they are
 */
public record Passage(SubmissionRef source, int version, @Nullable String part, int start, int end, Personal quote) {
}
