package dk.loopbog.query.paper;

import dk.loopbog.query.paper.Paper.Block;
import dk.loopbog.query.paper.Paper.Cell;
import dk.loopbog.query.paper.Paper.Facts;
import dk.loopbog.query.paper.Paper.Heading;
import dk.loopbog.query.paper.Paper.Items;
import dk.loopbog.query.paper.Paper.Picture;
import dk.loopbog.query.paper.Paper.Table;
import dk.loopbog.query.paper.Paper.Text;
import dk.loopbog.query.paper.Paper.Tone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/** A paper as one HTML file that needs no other, well-formed as XML too, since the PDF is laid out from it. */
public final class HtmlPaper {

    private static final String STYLE = resource("/paper/paper.css");

    private final Paper paper;
    private final boolean forPdf;
    private final UnaryOperator<String> writable;
    private final StringBuilder out = new StringBuilder();
    private int headings;

    /** @param writable makes of a text what the fonts at hand can write */
    private HtmlPaper(Paper paper, boolean forPdf, UnaryOperator<String> writable) {
        this.paper = paper;
        this.forPdf = forPdf;
        this.writable = writable;
    }

    public static String of(Paper paper) {
        return new HtmlPaper(paper, false, text -> text).written();
    }

    static String forPdf(Paper paper, UnaryOperator<String> writable) {
        return new HtmlPaper(paper, true, writable).written();
    }

    /** The header Content-Security-Policy for such a file: nothing but its own style sheet, known by its digest. */
    public static String policy() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(digest)
                    + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private String written() {
        var lang = paper.languageTag();
        out.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"").append(lang).append("\" xml:lang=\"").append(lang)
                .append("\"><head><meta charset=\"UTF-8\"/><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>")
                .append(safe(paper.title())).append("</title><meta name=\"description\" content=\"").append(safe(paper.about()))
                .append("\"/><meta name=\"subject\" content=\"").append(safe(paper.about()))
                .append("\"/><meta name=\"author\" content=\"Loopbog\"/><style>").append(STYLE).append("</style>");
        if (forPdf) {
            bookmarks();
        }
        out.append("</head><body>\n");
        if (forPdf) {
            var pages = safe(paper.pages()).replace("{0}", "<span class=\"page\"></span>").replace("{1}", "<span class=\"pages\"></span>");
            out.append("<div class=\"footer-left\">").append(safe(paper.footer())).append("</div><div class=\"footer-right\">").append(pages)
                    .append("</div>");
        }
        out.append("<main>\n");
        paper.blocks().forEach(this::block);
        return out.append("</main></body></html>\n").toString();
    }

    /** Second and third level as a tree; the title is the document's own. */
    private void bookmarks() {
        out.append("<bookmarks>");
        var number = 0;
        var open = false;
        for (var block : paper.blocks()) {
            if (block instanceof Heading(var level, var text)) {
                number++;
                if (level < 3 && open) {
                    out.append("</bookmark>");
                }
                out.append("<bookmark name=\"").append(safe(text)).append("\" href=\"#h").append(number).append(level == 3 ? "\"/>" : "\">");
                open = open || level < 3;
            }
        }
        out.append(open ? "</bookmark></bookmarks>" : "</bookmarks>");
    }

    private void block(Block block) {
        switch (block) {
            case Heading(var level, var text) -> {
                headings++;
                out.append("<h").append(level).append(" id=\"h").append(headings).append("\">").append(safe(text)).append("</h").append(level).append(">");
            }
            case Text(var tone, var text) -> text(tone, text);
            case Items(var items) -> {
                out.append("<ul>");
                items.forEach(item -> out.append("<li>").append(safe(item)).append("</li>"));
                out.append("</ul>");
            }
            case Facts facts -> facts(facts);
            case Table table -> table(table);
            case Picture picture -> picture(picture);
        }
        out.append('\n');
    }

    private void text(Tone tone, String text) {
        if (tone == Tone.LINE) {
            out.append(forPdf ? "<div class=\"line\"></div>" : "");
            return;
        }
        var quoted = tone == Tone.QUOTE;
        out.append(quoted ? "<blockquote>" : "");
        text.lines().filter(line -> !line.isBlank()).forEach(line ->
                out.append("<p class=\"").append(tone.name().toLowerCase(Locale.ROOT)).append("\">").append(safe(line)).append("</p>"));
        out.append(quoted ? "</blockquote>" : "");
    }

    private void facts(Facts facts) {
        out.append("<table class=\"facts\"><thead><tr>");
        facts.facts().forEach(fact -> out.append("<th scope=\"col\">").append(safe(fact.label())).append("</th>"));
        out.append("</tr></thead><tbody><tr>");
        facts.facts().forEach(fact -> out.append("<td><span class=\"figure\">").append(fact.number()).append("</span><br/>")
                .append(safe(fact.note())).append("</td>"));
        out.append("</tr></tbody></table>");
    }

    private void table(Table table) {
        out.append("<p class=\"label\">").append(safe(table.name())).append("</p><table class=\"data\"><colgroup>");
        var whole = table.columns().stream().mapToInt(Paper.Column::share).sum();
        table.columns().forEach(column -> out.append("<col class=\"w").append(Math.round(column.share() * 20f / whole)).append("\"/>"));
        out.append("</colgroup><thead><tr>");
        for (var i = 0; i < table.columns().size(); i++) {
            var at = i;
            var numbers = table.rows().stream().allMatch(row -> row.get(at).number() != null);
            out.append(numbers ? "<th scope=\"col\" class=\"num\">" : "<th scope=\"col\">").append(safe(table.columns().get(i).head())).append("</th>");
        }
        out.append("</tr></thead><tbody>");
        for (var row : table.rows()) {
            out.append("<tr><th scope=\"row\">").append(safe(row.getFirst().shown())).append("</th>");
            row.stream().skip(1).forEach(this::cell);
            out.append("</tr>");
        }
        out.append("</tbody></table>");
    }

    private void cell(Cell cell) {
        out.append(cell.number() == null ? "<td>" : "<td class=\"num\">").append(safe(cell.shown())).append("</td>");
    }

    private void picture(Picture picture) {
        out.append("<p class=\"label\">").append(safe(picture.title())).append("</p><div class=\"picture ")
                .append(picture.width() > 400 ? "wide" : "small").append("\">")
                .append(forPdf ? picture.svg().replaceFirst("<svg ", "<svg alt=\"" + Matcher
                        .quoteReplacement(safe(picture.title() + ". " + picture.said())) + "\" ") : picture.svg())
                .append("</div>");
    }

    private String safe(String text) {
        return Characters.escaped(writable.apply(text));
    }

    private static String resource(String path) {
        try (var file = Objects.requireNonNull(HtmlPaper.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
