package dk.loopbog.command.importing;

import dk.loopbog.command.web.CommandPage;
import dk.loopbog.command.web.RefusalTexts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** An import's report for somebody who sent the file from the page {@code /import}. */
final class ImportReportPage {

    private static final int MOST_LINES = 500;
    private static final String BODY = """
            <p class="lead">%s</p>
            %s<p class="spaced"><a href="/import">%s</a> · <a href="/">%s</a></p>""";

    private final RefusalTexts texts;
    private final CommandPage frame;

    ImportReportPage(RefusalTexts texts) {
        this.texts = texts;
        this.frame = new CommandPage(texts);
    }

    String of(ImportReport report, Locale language) {
        var title = texts.text(report.written() ? "import.written" : report.rejected().isEmpty() ? "import.checked" : "import.refused", language);
        var counts = texts.text("import.counts", language).formatted(report.rows(), report.accepted(), report.unchanged(), report.rejectedRows());
        return page(title, counts, remarks("import.rejected", report.rejected(), language)
                + remarks("import.warnings", report.warnings(), language), language);
    }

    /** For a file that could not be taken at all. */
    String ofRefusal(String code, Locale language) {
        return page(texts.text("import.refused", language), texts.rule(code, language), "", language);
    }

    private String page(String title, String lead, String body, Locale language) {
        return frame.of(language, title, BODY.formatted(HtmlUtils.htmlEscape(lead, "UTF-8"), body, texts.text("import.again", language),
                texts.text("import.front", language)));
    }

    private String remarks(String heading, List<ImportReport.Remark> remarks, Locale language) {
        if (remarks.isEmpty()) {
            return "";
        }
        var head = List.of("import.file", "import.row", "import.column", "import.message").stream()
                .map(key -> "<th scope=\"col\">" + texts.text(key, language) + "</th>").collect(Collectors.joining());
        var lines = remarks.stream().limit(MOST_LINES).map(remark -> "<tr>" + cell(remark.file()) + cell(Integer.toString(remark.row()))
                + cell(remark.column() == null ? "–" : remark.column()) + cell(remark.message()) + "</tr>").collect(Collectors.joining("\n"));
        return "<h2>%s</h2>\n<table class=\"table\"><thead><tr>%s</tr></thead><tbody>\n%s\n</tbody></table>\n"
                .formatted(texts.text(heading, language), head, lines);
    }

    private static String cell(String text) {
        return "<td>" + HtmlUtils.htmlEscape(text, "UTF-8") + "</td>";
    }
}
