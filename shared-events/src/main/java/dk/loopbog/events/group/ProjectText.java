package dk.loopbog.events.group;

import dk.loopbog.events.Personal;
import org.jspecify.annotations.Nullable;

/**
 * The voluntary template of a project's description; only the title is always there.
 *
 * @param link how the project is linked to the programme's topic
 */
public record ProjectText(
        Personal title,
        @Nullable Personal summary,
        @Nullable Personal link,
        @Nullable Personal actions,
        @Nullable Personal effectUs,
        @Nullable Personal effectCitizen,
        @Nullable Personal effectOrganisation) {
}
