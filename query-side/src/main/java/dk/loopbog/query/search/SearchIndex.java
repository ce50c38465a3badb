package dk.loopbog.query.search;

import dk.loopbog.query.search.Excerpt.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The texts in Lucene, in memory. One thread writes, any number search; what is written is found after {@link #show}. */
final class SearchIndex implements AutoCloseable {

    static final String TEXT = "text";
    static final int PAGE = 20;

    /** Held, for a logger that nobody holds forgets its level: that Lucene might compare vectors faster is of no use to texts. */
    private static final Logger ABOUT_VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");
    private static final String SOURCE = "source";
    private static final String ID = "id";
    private static final String ROUND = "round";
    private static final String ON = "on";
    private static final String NUMBER = "number";
    private static final String HEADING = "heading";
    private static final String SUBJECT = "subject";
    private static final String AT_JOBCENTRE = SearchVisibility.JOBCENTRE;
    private static final Set<String> FACTS = Set.of(ID, SearchVisibility.KIND, SearchVisibility.GROUP, AT_JOBCENTRE, ROUND, ON, NUMBER, HEADING, SUBJECT);
    private static final int EXCERPTS = 2;
    private static final int EXCERPT_LENGTH = 160;
    private static final int DEEPEST_PAGE = 500;
    private static final FieldType WRITTEN = written();
    private static final Sort BEST_THEN_NEWEST = new Sort(SortField.FIELD_SCORE,
            LongField.newSortField(ON, true, SortedNumericSelector.Type.MAX), new SortField(ID, SortField.Type.STRING));

    private final DanishAnalysis analysis = new DanishAnalysis();
    private final ByteBuffersDirectory memory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    static {
        ABOUT_VECTORS.setLevel(Level.SEVERE);
    }

    SearchIndex() {
        try {
            writer = new IndexWriter(memory, new IndexWriterConfig(analysis));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Offsets lie in the index, so that to mark what was found in a long text needs no second reading of it. */
    private static FieldType written() {
        var type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    /**
     * @param subjects whose words they are
     * @param excerpts what was found and what stands around it, best first; the whole text, part by part, where it was asked for
     */
    record Hit(String id, TextKind kind, @Nullable UUID group, @Nullable UUID jobcentre, @Nullable UUID round, LocalDate on,
               @Nullable Integer number, @Nullable String heading, List<UUID> subjects, List<Excerpt> excerpts) {
    }

    /** @param page the one that the hits are of: 1 where there are none */
    record Hits(int total, int page, int pages, List<Hit> hits) {
    }

    /** Puts these texts in place of all that came from the same source. */
    void replace(String source, List<SearchText> texts) {
        try {
            var earlier = new Term(SOURCE, source);
            if (texts.isEmpty()) {
                writer.deleteDocuments(earlier);
            } else {
                writer.updateDocuments(earlier, texts.stream().map(text -> document(source, text)).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves nothing; what was there is found until {@link #show}. */
    void clear() {
        try {
            writer.deleteAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void show() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(String source, SearchText text) {
        var document = new Document();
        document.add(new StringField(SOURCE, source, Field.Store.NO));
        document.add(new StringField(ID, text.id(), Field.Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(text.id())));
        document.add(new StringField(SearchVisibility.KIND, text.kind().key(), Field.Store.YES));
        document.add(new StringField(SearchVisibility.AUDIENCE, text.audience().name(), Field.Store.NO));
        text.jobcentres().forEach(jobcentre -> document.add(new StringField(AT_JOBCENTRE, jobcentre.toString(), Field.Store.YES)));
        add(document, SearchVisibility.PROGRAMME, text.programme());
        add(document, ROUND, text.round());
        add(document, SearchVisibility.GROUP, text.group());
        add(document, SearchVisibility.AUTHOR, text.author());
        document.add(new LongField(ON, text.on().toEpochDay(), Field.Store.YES));
        if (text.number() != null) {
            document.add(new StoredField(NUMBER, text.number()));
        }
        if (text.heading() != null) {
            document.add(new StoredField(HEADING, text.heading()));
        }
        text.subjects().forEach(subject -> document.add(new StoredField(SUBJECT, subject.toString())));
        text.passages().forEach(passage -> document.add(new Field(TEXT, passage, WRITTEN)));
        return document;
    }

    private static void add(Document document, String field, @Nullable UUID id) {
        if (id != null) {
            document.add(new StringField(field, id.toString(), Field.Store.YES));
        }
    }

    /**
     * @param visible what the reader may find
     * @throws SearchWords.Unusable where there is nothing to search for
     */
    Hits find(SearchQuestion question, Query visible) {
        var words = SearchWords.query(question.words(), analysis);
        var query = narrowed(words, question, visible);
        return searching(searcher -> {
            var top = best(searcher, query, question.page());
            var total = Math.toIntExact(top.totalHits.value());
            var pages = Math.clamp((total + PAGE - 1) / PAGE, 1, DEEPEST_PAGE);
            var page = Math.clamp(question.page(), 1, pages);
            var upTo = page == question.page() ? top : best(searcher, query, page);
            var ids = Arrays.stream(upTo.scoreDocs).skip((page - 1L) * PAGE).mapToInt(found -> found.doc).toArray();
            return new Hits(total, page, pages, hits(searcher, ids, new Marking(searcher, analysis, false).mark(words, ids)));
        });
    }

    /** Up to the end of the page, every hit counted. */
    private static TopFieldDocs best(IndexSearcher searcher, Query query, int page) throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(BEST_THEN_NEWEST, Math.min(page, DEEPEST_PAGE) * PAGE, Integer.MAX_VALUE));
    }

    /** One text in whole, with what was found marked. */
    Optional<Hit> open(String id, String typed, Query visible) {
        var query = new BooleanQuery.Builder().add(new TermQuery(new Term(ID, id)), Occur.FILTER).add(visible, Occur.FILTER).build();
        return searching(searcher -> {
            var ids = Arrays.stream(searcher.search(query, 1).scoreDocs).mapToInt(found -> found.doc).toArray();
            var marked = new ArrayList<List<Excerpt>>();
            try {
                marked.addAll(new Marking(searcher, analysis, true).mark(SearchWords.query(typed, analysis), ids));
            } catch (SearchWords.Unusable e) {
                marked.clear();
            }
            if (ids.length > 0 && (marked.isEmpty() || marked.getFirst().isEmpty())) {
                marked.clear();
                marked.add(Stream.of(searcher.storedFields().document(ids[0]).getValues(TEXT)).map(part -> new Excerpt(List.of(new Part(part, false))))
                        .toList());
            }
            return hits(searcher, ids, marked).stream().findFirst();
        });
    }

    private static Query narrowed(Query words, SearchQuestion question, Query visible) {
        var query = new BooleanQuery.Builder().add(words, Occur.MUST).add(visible, Occur.FILTER);
        if (question.kind() != null) {
            query.add(new TermQuery(new Term(SearchVisibility.KIND, question.kind().key())), Occur.FILTER);
        }
        if (question.jobcentre() != null) {
            query.add(new TermQuery(new Term(AT_JOBCENTRE, question.jobcentre().toString())), Occur.FILTER);
        }
        if (question.round() != null) {
            query.add(new TermQuery(new Term(ROUND, question.round().toString())), Occur.FILTER);
        }
        if (question.from() != null || question.to() != null) {
            query.add(LongField.newRangeQuery(ON, question.from() == null ? Long.MIN_VALUE : question.from().toEpochDay(),
                    question.to() == null ? Long.MAX_VALUE : question.to().toEpochDay()), Occur.FILTER);
        }
        return query.build();
    }

    private static List<Hit> hits(IndexSearcher searcher, int[] ids, List<List<Excerpt>> marked) throws IOException {
        var hits = new ArrayList<Hit>();
        var stored = searcher.storedFields();
        for (var i = 0; i < ids.length; i++) {
            var document = stored.document(ids[i], FACTS);
            var number = document.getField(NUMBER);
            hits.add(new Hit(document.get(ID), TextKind.of(document.get(SearchVisibility.KIND)).orElseThrow(), uuid(document.get(SearchVisibility.GROUP)),
                    uuid(document.get(AT_JOBCENTRE)), uuid(document.get(ROUND)), LocalDate.ofEpochDay(document.getField(ON).numericValue().longValue()),
                    number == null ? null : number.numericValue().intValue(), document.get(HEADING),
                    Stream.of(document.getValues(SUBJECT)).map(UUID::fromString).toList(), marked.get(i)));
        }
        return hits;
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    @FunctionalInterface
    private interface Reading<T> {

        T in(IndexSearcher searcher) throws IOException;
    }

    private <T> T searching(Reading<T> reading) {
        try {
            var searcher = searchers.acquire();
            try {
                return reading.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        memory.close();
    }

    /** Cuts texts where what was found begins and ends. */
    private static final class Marking extends UnifiedHighlighter {

        private final boolean whole;

        Marking(IndexSearcher searcher, DanishAnalysis analysis, boolean whole) {
            super(new Builder(searcher, analysis)
                    .withMaxLength(Integer.MAX_VALUE - 1)
                    .withMaxNoHighlightPassages(0)
                    .withBreakIterator(() -> LengthGoalBreakIterator.createMinLength(BreakIterator.getSentenceInstance(Locale.of("da")), EXCERPT_LENGTH, 0.5f))
                    .withFormatter(new Cutting(whole)));
            this.whole = whole;
        }

        @SuppressWarnings("unchecked")
        List<List<Excerpt>> mark(Query words, int[] ids) throws IOException {
            if (ids.length == 0) {
                return List.of();
            }
            var marked = highlightFieldsAsObjects(new String[] {TEXT}, words, ids, new int[] {whole ? Integer.MAX_VALUE - 1 : EXCERPTS}).get(TEXT);
            return Stream.of(marked).map(one -> one == null ? List.<Excerpt>of() : (List<Excerpt>) one).toList();
        }
    }

    private static final class Cutting extends PassageFormatter {

        /** Stands between the parts of a text. */
        private static final char BETWEEN = 0;

        private final boolean whole;

        Cutting(boolean whole) {
            this.whole = whole;
        }

        private record Span(int from, int to) {
        }

        @Override
        public List<Excerpt> format(Passage[] passages, String text) {
            return whole ? parts(text).stream().map(part -> cut(text, part, passages)).toList()
                    : Stream.of(passages).map(passage -> cut(text, bare(text, passage), passage)).toList();
        }

        /** Without blanks, and what stands between parts, at its ends. */
        private static Span bare(String text, Passage passage) {
            var from = passage.getStartOffset();
            var to = passage.getEndOffset();
            while (from < to && text.charAt(from) <= ' ') {
                from++;
            }
            while (from < to && text.charAt(to - 1) <= ' ') {
                to--;
            }
            return new Span(from, to);
        }

        private static List<Span> parts(String text) {
            var parts = new ArrayList<Span>();
            var from = 0;
            for (var to = text.indexOf(BETWEEN); to >= 0; to = text.indexOf(BETWEEN, from)) {
                parts.add(new Span(from, to));
                from = to + 1;
            }
            parts.add(new Span(from, text.length()));
            return parts;
        }

        private static Excerpt cut(String text, Span piece, Passage... passages) {
            var parts = new ArrayList<Part>();
            var done = piece.from();
            for (var passage : passages) {
                for (var match = 0; match < passage.getNumMatches(); match++) {
                    var from = Math.max(done, passage.getMatchStarts()[match]);
                    var to = Math.min(piece.to(), passage.getMatchEnds()[match]);
                    if (from >= to) {
                        continue;
                    }
                    if (from > done) {
                        parts.add(new Part(text.substring(done, from), false));
                    }
                    parts.add(new Part(text.substring(from, to), true));
                    done = to;
                }
            }
            if (done < piece.to()) {
                parts.add(new Part(text.substring(done, piece.to()), false));
            }
            return new Excerpt(parts);
        }
    }
}
