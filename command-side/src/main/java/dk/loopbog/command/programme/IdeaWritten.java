package dk.loopbog.command.programme;

import static dk.loopbog.command.Texts.orNull;

import dk.loopbog.events.programme.IdeaText;
import org.jspecify.annotations.Nullable;

/** A command that carries the whole text of an idea. */
interface IdeaWritten {

    String title();

    @Nullable String summary();

    @Nullable String link();

    @Nullable String goal();

    @Nullable String actions();

    @Nullable String effectUs();

    @Nullable String effectCitizen();

    @Nullable String effectOrganisation();

    default IdeaText text() {
        return new IdeaText(title(), orNull(summary()), orNull(link()), orNull(goal()), orNull(actions()), orNull(effectUs()),
                orNull(effectCitizen()), orNull(effectOrganisation()));
    }
}
