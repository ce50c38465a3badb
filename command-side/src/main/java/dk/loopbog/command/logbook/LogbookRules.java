package dk.loopbog.command.logbook;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.Numbers;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import dk.loopbog.command.group.GroupFrame;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of logbooks. */
final class LogbookRules {

    private LogbookRules() {
    }

    static void anEntryIsReadable(@Nullable String text, @Nullable Integer pages) {
        Texts.optional(text, "text");
        Numbers.positive(pages, "pages");
    }

    /** An administrator may register an entry of which the centre has no more than the fact that it came. */
    static void anEntrySaysSomething(Actor actor, @Nullable String text, @Nullable Integer pages) {
        if (!actor.is(Role.ADMIN)) {
            Texts.something("text", text, pages);
        }
    }

    static void anEntryPointsAtAnActionOfTheGroup(GroupFrame frame, @Nullable UUID actionId) {
        RuleViolated.unless(actionId == null || frame.group().actions().containsKey(actionId), "unknown-key", "actionId");
    }
}
