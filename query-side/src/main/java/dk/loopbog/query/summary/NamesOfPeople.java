package dk.loopbog.query.summary;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names that never stand in a summary, not even where a group wrote one itself: whole names and first names, as whole words and
 * with the capital letters they are written with, so that "line" and "bo" stay what they are.
 */
record NamesOfPeople(@Nullable Pattern names) {

    private static final String INSTEAD = "[medarbejder]";
    private static final int SHORTEST = 2;
    /** Every name begins with one, and few letters of a text are: the hundred names are tried only there. */
    private static final String CAPITAL = "(?=\\p{javaUpperCase})";

    static NamesOfPeople of(List<String> names) {
        var alternatives = names.stream().map(String::strip).flatMap(name -> Stream.of(name, name.split("\\s+", 2)[0]))
                .filter(name -> name.length() >= SHORTEST && Character.isUpperCase(name.charAt(0))).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote).collect(Collectors.joining("|"));
        return new NamesOfPeople(alternatives.isEmpty() ? null : Pattern.compile(CAPITAL + "(?<![\\p{L}\\p{N}-])(?:" + alternatives + ")(s?)(?![\\p{L}\\p{N}-])"));
    }

    String leftOut(String text) {
        return names == null ? text : names.matcher(text).replaceAll(INSTEAD + "$1");
    }
}
