package dk.loopbog.command.feedback;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import dk.loopbog.command.submission.Submission;
import dk.loopbog.events.feedback.FeedbackKind;
import java.util.List;
import java.util.UUID;
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

    /** An administrator may register feedback of which no more than its day is known. */
    static void feedbackSaysSomething(Actor actor, @Nullable String text, List<FeedbackKind> kinds) {
        if (!actor.is(Role.ADMIN)) {
            Texts.something("text", text, kinds.isEmpty() ? null : kinds);
        }
    }
}
