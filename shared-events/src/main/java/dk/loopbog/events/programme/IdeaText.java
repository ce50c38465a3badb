package dk.loopbog.events.programme;

import org.jspecify.annotations.Nullable;

/** The text of an idea; every field but the title may be missing. */
public record IdeaText(
        String title,
        @Nullable String summary,
        @Nullable String link,
        @Nullable String goal,
        @Nullable String actions,
        @Nullable String effectUs,
        @Nullable String effectCitizen,
        @Nullable String effectOrganisation) {
}
