package dk.loopbog.command.feedback;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Facts;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import dk.loopbog.command.access.Actors;
import dk.loopbog.command.rights.Door;
import dk.loopbog.command.rights.Gives;
import dk.loopbog.command.submission.Submission;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.feedback.FeedbackKind;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keeps a draft, or drops it, and goes back to the page that it is written on. What is wrong with the text is said now and not at the
 * release: a number that must not stand in the log shall not stand in a table either.
 */
@RestController
@Gives(Door.RESEARCH)
class FeedbackDraftEntry {

    private final FeedbackDrafts drafts;
    private final Facts facts;

    FeedbackDraftEntry(FeedbackDrafts drafts, Facts facts) {
        this.drafts = drafts;
        this.facts = facts;
    }

    @PostMapping("/commands/feedback-drafts/save")
    ResponseEntity<Void> save(@RequestParam MultiValueMap<String, String> form, Authentication account) {
        var owner = researcher(account);
        var feedbackId = id(form, "feedbackId");
        var known = submission(form);
        var version = number(form, "submissionVersion");
        known.hasVersion(version == null ? known.version() : version, "submissionVersion");
        RuleViolated.unless(facts.find(FeedbackState.class, feedbackId).isEmpty(), "already-exists", "feedbackId");
        drafts.keep(owner, known.ref().id(), feedbackId, known.author(), new FeedbackDrafts.Words(version == null ? known.version() : version,
                form.getOrDefault("kinds", List.of()).stream().map(kind -> choice(FeedbackKind.class, kind, "kinds").name()).distinct().toList(),
                text(form, "text"), text(form, "quote"), text(form, "quotePart"), number(form, "quoteFrom"), text(form, "researcherNote")));
        return backTo(known, version);
    }

    @PostMapping("/commands/feedback-drafts/drop")
    ResponseEntity<Void> drop(@RequestParam MultiValueMap<String, String> form, Authentication account) {
        var known = submission(form);
        drafts.drop(researcher(account), known.ref().id());
        return backTo(known, number(form, "submissionVersion"));
    }

    private Submission submission(MultiValueMap<String, String> form) {
        return Submission.require(new SubmissionRef(choice(SubmissionRef.Kind.class, form.getFirst("submission.kind"), "submission.kind"),
                id(form, "submission.id")), facts, "submission");
    }

    private static UUID id(MultiValueMap<String, String> form, String field) {
        return read(form.getFirst(field), UUID::fromString, "unknown-key", field);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, @Nullable String value, String field) {
        return read(value, name -> Enum.valueOf(type, name), "bad-choice", field);
    }

    private static @Nullable Integer number(MultiValueMap<String, String> form, String field) {
        var value = Texts.orNull(form.getFirst(field));
        return value == null ? null : read(value, Integer::valueOf, "bad-number", field);
    }

    private static <T> T read(@Nullable String value, Function<String, T> reading, String code, String field) {
        try {
            RuleViolated.unless(value != null, "missing-value", field);
            return reading.apply(Objects.requireNonNull(value).strip());
        } catch (IllegalArgumentException e) {
            throw new RuleViolated(code, field);
        }
    }

    /** Browsers send CRLF for a line break. */
    private static @Nullable String text(MultiValueMap<String, String> form, String field) {
        var text = Texts.orNull(form.getFirst(field));
        Texts.optional(text, field);
        return text == null ? null : text.replace("\r\n", "\n");
    }

    private static UUID researcher(Authentication account) {
        return Actors.of(account).id();
    }

    private static ResponseEntity<Void> backTo(Submission submission, @Nullable Integer version) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/indsendelser/%s?version=%s#feedback".formatted(submission.ref().id(),
                Objects.requireNonNullElse(version, submission.version())))).build();
    }
}
