package dk.loopbog.query.search;

import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.GroupDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The address of the place in the text: on the page where people work with it, as a text fragment that browsers jump to and mark;
 * for a text without such a page the reading page of the search, at the first place found.
 */
final class SearchPlace {

    private static final int WORDS = 5;

    private SearchPlace() {
    }

    /** @param elsewhere whether the reader sees no more of the group than what it shares */
    static String of(SearchIndex.Hit hit, @Nullable GroupDocument group, boolean elsewhere, String words, Viewer viewer) {
        var own = hit.id().substring(hit.id().indexOf(':') + 1);
        if (group != null && SearchVisibility.readsAtTheDesk(hit.kind(), viewer)) {
            return "/indsendelser/" + own + "#text" + fragment(hit.excerpts());
        }
        if (hit.kind() == TextKind.FEEDBACK || hit.kind() == TextKind.NOTE) {
            return "/feedback/" + own + "#said" + fragment(hit.excerpts());
        }
        if (group != null) {
            var page = (elsewhere ? "/delt/" : "/grupper/") + UriUtils.encodePathSegment(group.key(), StandardCharsets.UTF_8);
            switch (hit.kind()) {
                case PROJECT:
                    return page + (elsewhere ? "/projekt#text" : "#project") + fragment(hit.excerpts());
                case GOAL:
                    return page + "#goals" + fragment(hit.excerpts());
                case ACTION:
                    return page + "#tries" + fragment(hit.excerpts());
                case MINUTES:
                    return page + "/referater/" + hit.number() + "#text" + fragment(hit.excerpts());
                default:
                    break;
            }
        }
        return "/soeg/tekst/" + UriUtils.encodePathSegment(hit.id(), StandardCharsets.UTF_8) + "?q=" + UriUtils.encode(words, StandardCharsets.UTF_8) + "#hit";
    }

    /** The first words found and those that follow on the same line, so that the place is told from others. */
    private static String fragment(List<Excerpt> excerpts) {
        return excerpts.stream().findFirst().map(excerpt -> {
            var from = excerpt.parts().stream().dropWhile(part -> !part.found()).map(Excerpt.Part::text).collect(Collectors.joining());
            var line = from.lines().findFirst().orElse("").strip().split("\\s+");
            var words = Stream.of(line).limit(WORDS).collect(Collectors.joining(" "));
            return words.isEmpty() ? "" : ":~:text=" + UriUtils.encode(words, StandardCharsets.UTF_8).replace("-", "%2D");
        }).orElse("");
    }
}
