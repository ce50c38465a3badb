package dk.loopbog.command.files;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files as they are kept: a name alone, with the ending of what the file is. */
final class FileName {

    private static final int LONGEST = 120;
    /** Control characters, what some system takes for a part of a path, and marks that turn the direction of what follows. */
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cntrl}\\p{Co}\\p{Cn}\\p{Cs}:*?\"<>|\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private FileName() {
    }

    /** @param submitted as the browser sent it; may hold folders */
    static String of(String submitted, FileType type) {
        var name = UNWANTED.matcher(submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1)).replaceAll("")
                .replaceAll("\\s+", " ").strip().replaceAll("^[. ]+", "");
        for (var other : FileType.values()) {
            if (name.toLowerCase(Locale.ROOT).endsWith("." + other.ending())) {
                name = name.substring(0, name.length() - other.ending().length() - 1);
                break;
            }
        }
        name = name.replaceAll("[. ]+$", "");
        var longest = name.codePointCount(0, name.length()) <= LONGEST ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST));
        return (longest.isEmpty() ? "fil" : longest) + "." + type.ending();
    }
}
