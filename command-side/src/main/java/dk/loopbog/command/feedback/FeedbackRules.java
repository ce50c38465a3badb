package dk.loopbog.command.feedback;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.Facts;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import dk.loopbog.command.feedback.FeedbackCommand.ReleaseFeedback;
import dk.loopbog.command.submission.Submission;
import dk.loopbog.command.submission.Wordings;
import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import dk.loopbog.events.feedback.FeedbackKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of feedback. */
final class FeedbackRules {

    private FeedbackRules() {
    }

    /** What the centre gathered outside the groups has nobody who could read an answer to it. */
    static UUID feedbackGoesToAGroup(Submission submission) {
        var group = submission.groupId();
        if (group == null) {
            throw new RuleViolated("unknown-key", "submission");
        }
        return group;
    }

    /** The words stay those of whoever wrote them; blanks and line breaks between them may be others. */
    static @Nullable Passage feedbackPointsAtWordsThatStandThere(ReleaseFeedback command, int version, Facts facts) {
        var quote = command.quote();
        if (quote == null || quote.isBlank()) {
            return null;
        }
        Texts.optional(quote, "quote");
        var parts = Wordings.require(command.submission(), version, facts, "submission").parts();
        var words = Pattern.compile(Stream.of(quote.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
        var from = Objects.requireNonNullElse(command.quoteFrom(), 0);
        return Stream.concat(Stream.ofNullable(command.quotePart()).filter(parts::containsKey), parts.keySet().stream())
                .flatMap(part -> in(part, parts.get(part), words, part.equals(command.quotePart()) ? from : 0).stream())
                .findFirst().map(place -> new Passage(command.submission(), version, place.part(), place.start(), place.end(), place.words()))
                .orElseThrow(() -> new RuleViolated("quote-not-found", "quote"));
    }

    private record Place(String part, int start, int end, Personal words) {
    }

    /** The first at or after {@code from}, or else the first of all. */
    private static Optional<Place> in(String part, Personal written, Pattern words, int from) {
        var text = Objects.requireNonNull(written.text());
        var found = words.matcher(text);
        return from > 0 && from < text.length() && found.find(from) || found.find(0)
                ? Optional.of(new Place(part, found.start(), found.end(), new Personal(written.subject(), found.group()))) : Optional.empty();
    }

    static void whatWasWithdrawnTakesNoChange(FeedbackState feedback) {
        RuleViolated.unless(feedback.withdrawnOn() == null, "feedback-withdrawn", "feedbackId");
    }

    /** An administrator may register feedback of which no more than its day is known. */
    static void feedbackSaysSomething(Actor actor, @Nullable String text, List<FeedbackKind> kinds) {
        if (!actor.is(Role.ADMIN)) {
            Texts.something("text", text, kinds.isEmpty() ? null : kinds);
        }
    }
}
