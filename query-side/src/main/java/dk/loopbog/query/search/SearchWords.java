package dk.loopbog.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody typed into the search field, made into a query: every word must be there, in whatever form; words in quotation
 * marks stand together; a star at the end of a word stands for any ending. Whatever else is typed is text: there is no syntax to
 * get wrong.
 */
final class SearchWords {

    /** Characters that may be typed. */
    static final int LONGEST = 500;

    private static final int MOST = 30;
    private static final int SHORTEST_BEGINNING = 2;
    private static final Pattern PIECES = Pattern.compile("[\"“”„»«]([^\"“”„»«]*)[\"“”„»«]|([^\\s\"“”„»«]+)");

    /** Why nothing can be searched for; the code is stable. */
    enum Trouble {
        NONE("missing-value"), NO_WORD("no-word"), TOO_LONG("too-long");

        private final String code;

        Trouble(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Trouble trouble;

        Unusable(Trouble trouble) {
            super(trouble.code());
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }
    }

    private record Piece(Query query, boolean saysLittle) {
    }

    private SearchWords() {
    }

    /** @throws Unusable where there is nothing to search for, or too much */
    static Query query(String typed, DanishAnalysis analysis) {
        if (typed.isBlank()) {
            throw new Unusable(Trouble.NONE);
        }
        if (typed.length() > LONGEST) {
            throw new Unusable(Trouble.TOO_LONG);
        }
        var pieces = pieces(typed, analysis);
        if (pieces.isEmpty()) {
            throw new Unusable(Trouble.NO_WORD);
        }
        if (pieces.size() > MOST) {
            throw new Unusable(Trouble.TOO_LONG);
        }
        var telling = pieces.stream().filter(piece -> !piece.saysLittle()).toList();
        var all = new BooleanQuery.Builder();
        (telling.isEmpty() ? pieces : telling).stream().map(Piece::query).distinct().forEach(query -> all.add(query, Occur.MUST));
        return all.build();
    }

    private static List<Piece> pieces(String typed, DanishAnalysis analysis) {
        var pieces = new ArrayList<Piece>();
        PIECES.matcher(typed).results().forEach(found -> {
            var phrase = found.group(1);
            var text = phrase == null ? found.group(2) : phrase;
            var words = analysis.words(text);
            if (!words.isEmpty()) {
                pieces.add(new Piece(query(words, phrase == null && text.endsWith("*")), phrase == null && DanishAnalysis.saysLittle(text)));
            }
        });
        return pieces;
    }

    private static Query query(List<String> words, boolean beginning) {
        if (words.size() == 1) {
            var term = new Term(SearchIndex.TEXT, words.getFirst());
            return beginning && words.getFirst().length() >= SHORTEST_BEGINNING ? new PrefixQuery(term) : new TermQuery(term);
        }
        return new PhraseQuery(SearchIndex.TEXT, words.toArray(String[]::new));
    }
}
