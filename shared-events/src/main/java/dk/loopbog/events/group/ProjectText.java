package dk.loopbog.events.group;

import dk.loopbog.events.Personal;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** The written parts by their keys, in the order of the template. */
    public Map<String, Personal> parts() {
        var parts = new LinkedHashMap<String, Personal>();
        Personal.putInto(parts, "title", title);
        Personal.putInto(parts, "summary", summary);
        Personal.putInto(parts, "link", link);
        Personal.putInto(parts, "actions", actions);
        Personal.putInto(parts, "effect-us", effectUs);
        Personal.putInto(parts, "effect-citizen", effectCitizen);
        Personal.putInto(parts, "effect-organisation", effectOrganisation);
        return parts;
    }
}
