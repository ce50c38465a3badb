package dk.loopbog.command.reflection;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.Numbers;
import dk.loopbog.command.Texts;
import org.jspecify.annotations.Nullable;

/** The rules of joint reflections. */
final class ReflectionRules {

    private ReflectionRules() {
    }

    static void aReflectionIsReadable(@Nullable String text, @Nullable Integer pages) {
        Texts.optional(text, "text");
        Numbers.positive(pages, "pages");
    }

    /** An administrator may register a reflection of which the centre has no more than the fact that it came. */
    static void aReflectionSaysSomething(Actor actor, @Nullable String text, @Nullable Integer pages) {
        if (!actor.is(Role.ADMIN)) {
            Texts.something("text", text, pages);
        }
    }
}
