package dk.loopbog.query.search;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A piece of a text, cut where what was found begins and ends. */
public record Excerpt(List<Part> parts) {

    public record Part(String text, boolean found) {
    }

    public Excerpt {
        parts = List.copyOf(parts);
    }

    /** Safe HTML: the text is escaped, what was found stands in {@code <mark>}. */
    public String html() {
        return parts.stream().map(part -> part.found() ? "<mark>" + HtmlUtils.htmlEscape(part.text(), "UTF-8") + "</mark>"
                : HtmlUtils.htmlEscape(part.text(), "UTF-8")).collect(Collectors.joining());
    }

    String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
