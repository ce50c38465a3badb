package dk.loopbog.query.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a browser calls itself, as people call it: enough to tell one's own apart. */
record Browser(String name, String system) {

    private static final List<String[]> NAMES = List.of(new String[] {"Edg", "Edge"}, new String[] {"Firefox/", "Firefox"},
            new String[] {"Chrome/", "Chrome"}, new String[] {"Safari/", "Safari"});
    private static final List<String[]> SYSTEMS = List.of(new String[] {"iPhone", "iPhone"}, new String[] {"iPad", "iPad"},
            new String[] {"Android", "Android"}, new String[] {"Windows", "Windows"}, new String[] {"Mac OS", "Mac"}, new String[] {"Linux", "Linux"});

    /** Null where nothing is known of it. */
    static @Nullable Browser of(@Nullable String itself) {
        var name = itself == null ? null : first(NAMES, itself);
        var system = itself == null ? null : first(SYSTEMS, itself);
        return name == null || system == null ? null : new Browser(name, system);
    }

    private static @Nullable String first(List<String[]> known, String itself) {
        return known.stream().filter(each -> itself.contains(each[0])).map(each -> each[1]).findFirst().orElse(null);
    }
}
