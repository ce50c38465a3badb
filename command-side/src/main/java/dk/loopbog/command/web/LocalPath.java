package dk.loopbog.command.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a browser is sent after a command: never away from this site. */
public final class LocalPath {

    /** From the root; no second slash or backslash, which browsers take for another host; nothing that could end a header line. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,2000}");

    private LocalPath() {
    }

    public static String orFront(@Nullable String path) {
        return path != null && LOCAL.matcher(path).matches() ? path : "/";
    }

    /** The page that waits until the read models have come to the token. */
    static String after(@Nullable String path, long token) {
        try {
            return UriComponentsBuilder.fromUriString(orFront(path)).replaceQueryParam("after", token).build().encode().toUriString();
        } catch (IllegalArgumentException e) {
            return "/?after=" + token;
        }
    }
}
