package dk.loopbog.standalone.rights;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A word in a text of the sample that says where the text belongs and for whom it is, so that a page which holds it tells on itself.
 *
 * @param author key of the participant who wrote it; empty where that does not matter
 */
record Canary(Place place, Audience audience, String author) {

    /** For whom a text is. */
    enum Audience {
        /** Everybody at the jobcentre, and the centre. */
        TEXT,
        /** The author and researchers. */
        LOG,
        /** And the group's members, but no leader. */
        SHARED,
        /** Researchers. */
        NOTE,
        /** The centre's people. */
        CENTRE
    }

    private static final Pattern WORD = Pattern.compile("K0(own|house|away)0(text|log|shared|note|centre)0([a-z-]*)0K");

    static String word(Place place, Audience audience, String author) {
        return "Kanarie K0" + place.word() + "0" + audience.name().toLowerCase(Locale.ROOT) + "0" + author + "0K";
    }

    static Set<Canary> in(String page) {
        return WORD.matcher(page).results().map(found -> new Canary(Place.valueOf(found.group(1).toUpperCase(Locale.ROOT)),
                Audience.valueOf(found.group(2).toUpperCase(Locale.ROOT)), found.group(3))).collect(Collectors.toSet());
    }

    /** The rule, said once more and in other words than the product's own. Null is somebody who has not logged in. */
    boolean isFor(@Nullable Visitor visitor) {
        if (visitor == null) {
            return false;
        }
        var mine = visitor.takesPart() && author.equals(visitor.person());
        return switch (audience) {
            case TEXT -> !visitor.isLocal() || place != Place.AWAY;
            case LOG -> mine || visitor == Visitor.RESEARCHER;
            case SHARED -> mine || visitor == Visitor.RESEARCHER || visitor == Visitor.PARTICIPANT && place == Place.OWN;
            case NOTE -> visitor == Visitor.RESEARCHER;
            case CENTRE -> !visitor.isLocal();
        };
    }

    Reach reach(Visitor visitor) {
        if (visitor.takesPart() && author.equals(visitor.person())) {
            return Reach.MINE;
        }
        return switch (place) {
            case OWN -> visitor.takesPart() ? Reach.GROUP : Reach.JOBCENTRE;
            case HOUSE -> Reach.JOBCENTRE;
            case AWAY -> Reach.EVERYWHERE;
        };
    }
}
