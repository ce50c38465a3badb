package dk.loopbog.query.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.DanishStemmer;

/**
 * Makes Danish text into words that compare: one spelling, one form. No word is left out, so that a phrase stands in the index as
 * it was written.
 *
 * <p>Spelling comes first, towards {@code ae}, {@code oe}, {@code aa}: the other way would tear words apart in which the two
 * letters are two sounds ("troen" would become "trøn"). Then forms that the Snowball stemmer does not know: what is irregular, from
 * {@code danish-forms.txt}; definite and plural forms of short words that end in a vowel ("troen", "byerne") and of those in -hed
 * ("virksomhederne"); the past tense of the largest class of verbs ("prøvede").
 */
final class DanishAnalysis extends Analyzer {

    private static final Pattern COMBINING = Pattern.compile("\\p{M}+");
    private static final Pattern AFTER_A_VOWEL = Pattern.compile("(.+(?:[aeiouy](?=e(?:n|t|ns|ts)$)|[eiuy](?=er(?:s|nes?|)$)))e(?:ns?|ts?|rs?|rnes?)");
    private static final Pattern QUALITIES = Pattern.compile("(.+hed)ernes?");
    private static final Pattern PAST = Pattern.compile("(.{2,}(?:[bdgjkmnpv]|[^s]t|[bdgkmpt]l|dr|[auy]r)e)de");
    private static final int SHORTEST_STEM = 2;

    /** Words of which a thread remembers the form: few words make up most of any text. */
    private static final int KNOWN = 20_000;
    private static final Forms FORMS = Forms.read();
    private static final Set<String> STOP_WORDS = DanishAnalyzer.getDefaultStopSet().stream()
            .map(word -> spelling(new String((char[]) word))).collect(Collectors.toUnmodifiableSet());

    /** Between two parts of a text, so that no phrase reaches from one into the other. */
    @Override
    public int getPositionIncrementGap(String field) {
        return 100;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(words, new SnowballFilter(new OneForm(words), new DanishStemmer()));
    }

    private static final class OneForm extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final KeywordAttribute whole = addAttribute(KeywordAttribute.class);
        private final Map<String, String> known = new HashMap<>();

        OneForm(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            if (known.size() > KNOWN) {
                known.clear();
            }
            var form = known.computeIfAbsent(term.toString(), word -> form(spelling(word)));
            term.setEmpty().append(form);
            whole.setKeyword(FORMS.whole().contains(form));
            return true;
        }
    }

    /** Lower case; both normal forms, both ways to write æ, ø and å, and the accents of borrowed words are one. */
    static String spelling(String word) {
        var composed = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var plain = composed.replace("å", "aa").replace("æ", "ae").replace("ä", "ae").replace("ø", "oe").replace("ö", "oe");
        return plain.chars().allMatch(letter -> letter < 128) ? plain
                : COMBINING.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    }

    private static String form(String word) {
        var irregular = FORMS.baseOf(word);
        if (irregular != null) {
            return irregular;
        }
        var stem = AFTER_A_VOWEL.matcher(word);
        if (stem.matches() && stem.group(1).length() >= SHORTEST_STEM) {
            return stem.group(1);
        }
        var qualities = QUALITIES.matcher(word);
        if (qualities.matches()) {
            return qualities.group(1);
        }
        var past = PAST.matcher(word);
        return past.matches() ? past.group(1) : word;
    }

    /**
     * The list beside this class.
     *
     * @param bases   for each form its base
     * @param endings for each form its base, where it may stand at the end of a longer word
     * @param whole   bases that are not to be stemmed
     */
    private record Forms(Map<String, String> bases, Map<String, String> endings, Set<String> whole) {

        private static final int SHORTEST_BEGINNING = 1;

        static Forms read() {
            var bases = new HashMap<String, String>();
            var endings = new HashMap<String, String>();
            var whole = new HashSet<String>();
            try (var lines = new BufferedReader(new InputStreamReader(DanishAnalysis.class.getResourceAsStream("danish-forms.txt"),
                    StandardCharsets.UTF_8))) {
                lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                    var words = Stream.of(line.replaceFirst("^[=*]", "").split(" ")).map(DanishAnalysis::spelling).toList();
                    words.forEach(word -> bases.put(word, words.getFirst()));
                    if (line.startsWith("=")) {
                        whole.add(words.getFirst());
                    } else if (line.startsWith("*")) {
                        words.forEach(word -> endings.put(word, words.getFirst()));
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Forms(Map.copyOf(bases), Map.copyOf(endings), Set.copyOf(whole));
        }

        /** Null where the list does not know the word; of several endings the longest counts. */
        @Nullable String baseOf(String word) {
            var base = bases.get(word);
            for (var from = SHORTEST_BEGINNING; base == null && from < word.length(); from++) {
                var ending = endings.get(word.substring(from));
                base = ending == null ? null : word.substring(0, from) + ending;
            }
            return base;
        }
    }

    /** Whether the word says so little that a search with other words can do without it. */
    static boolean saysLittle(String word) {
        return STOP_WORDS.contains(spelling(word));
    }

    /** The words of a piece of text as they stand in the index, in order; empty where it holds none. */
    List<String> words(String piece) {
        var found = new ArrayList<String>();
        try (var stream = tokenStream(SearchIndex.TEXT, piece)) {
            var term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                found.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
