package dk.loopbog.command.web;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.TextPlace;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/**
 * The page after a refused form: what is wrong, and all that was written in a form to the same address, so that nothing is lost.
 * The server keeps none of it.
 */
final class RefusalPage {

    private static final Pattern MACHINE_MADE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}");
    private static final Set<String> BY_OTHERS = Set.of("changed-meanwhile", "already-exists");
    private static final String WRONG = "wrong";
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NAME_OF_A_DAY = Pattern.compile("[a-zA-Z]+(On|For)");
    private static final int LONG_LINE = 40;
    private static final int FEWEST_ROWS = 2;
    private static final int MOST_ROWS = 16;
    private static final int LETTERS_A_LINE = 60;
    private static final String SAID = """
            <div class="alert alert-error prose" role="alert"><div class="alert-body"><p class="alert-text">%s</p></div></div>
            """;
    private static final String FORM = """
            <p>%s</p>
            <form class="prose spaced" method="post"%s action="%s">
            %s<div class="actions">%s <a class="button button-secondary" href="%s">%s</a></div>
            </form>""";

    private final RefusalTexts texts;
    private final CommandPage frame;

    RefusalPage(RefusalTexts texts) {
        this.texts = texts;
        this.frame = new CommandPage(texts);
    }

    String of(HttpServletRequest request, RuleViolated refused) {
        var language = RefusalTexts.ofPage(request);
        var code = refused.code();
        var field = refused.field();
        var files = UploadedFile.fields(request);
        var shown = field != null && (files.contains(field) || request.getParameter(field) != null && !isHidden(field, request));
        var what = escaped(texts.rule(code, field, language));
        var where = field == null ? "" : escaped(texts.field(field, request, language)) + ": ";
        var said = shown ? "<a href=\"#%s\">%s</a>%s".formatted(WRONG, where.substring(0, where.length() - 2), ": " + what) : where + what;
        // a choice is made where its choices are, and the browser still has that page
        var advice = field == null || shown ? "page.kept" : "page.choose";
        var form = FORM.formatted(escaped(texts.text(advice, language)), files.isEmpty() ? "" : " enctype=\"multipart/form-data\"",
                escaped(request.getRequestURI()), fields(request, files, refused, language), button(request, code, language),
                escaped(LocalPath.orFront(request.getParameter("_back"))), escaped(texts.text("page.back", language)));
        return page(said, form, language);
    }

    /** Where the form is too large to be read: the browser itself still has it. */
    String ofUnread(HttpServletRequest request, String code) {
        var language = RefusalTexts.ofPage(request);
        return page(escaped(texts.rule(code, language)), "<p>" + escaped(texts.text("page.unread", language)) + "</p>", language);
    }

    private String page(String said, String rest, Locale language) {
        return frame.of(language, texts.text("page.title", language), SAID.formatted(said) + rest);
    }

    /** Where somebody else was first, the form's own page shows both texts. */
    private String button(HttpServletRequest request, String code, Locale language) {
        var compare = request.getParameter("_compare");
        return compare != null && BY_OTHERS.contains(code)
                ? "<button class=\"button button-primary\" formaction=\"%s\" formenctype=\"application/x-www-form-urlencoded\">%s</button>"
                .formatted(escaped(LocalPath.orFront(compare)), escaped(texts.text("page.compare", language)))
                : "<button class=\"button button-primary\">%s</button>".formatted(escaped(texts.text("page.again", language)));
    }

    private String fields(HttpServletRequest request, List<String> files, RuleViolated refused, Locale language) {
        var html = new StringBuilder();
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            html.append(hidden(token.getParameterName(), token.getToken()));
        }
        request.getParameterMap().forEach((name, values) -> {
            var label = texts.field(name, request, language);
            var wrong = name.equals(refused.field());
            for (var value : values) {
                if (name.equals("password") || name.equals("_csrf")) {
                    continue;
                }
                var message = wrong ? message(refused, language) : null;
                if (isHidden(name, request) || message == null && isMachineMade(value)) {
                    html.append(hidden(name, value));
                } else {
                    html.append(shown(name, label, value, message));
                    wrong = false; // of several values the first one tells it
                }
            }
        });
        files.forEach(name -> html.append(file(name, texts.field(name, request, language),
                name.equals(refused.field()) ? message(refused, language) : null, language)));
        return html.toString();
    }

    /** No browser lets a page choose a file: it has to be chosen again. */
    private String file(String name, String label, @Nullable String message, Locale language) {
        var id = message == null ? "file-" + name : WRONG;
        return label(label, id, message) + "<span class=\"form-hint\" id=\"%s-hint\">%s</span>".formatted(id,
                escaped(texts.text("page.file-again", language)))
                + "<input class=\"form-input\" type=\"file\" id=\"%s\" name=\"%s\"%s></div>%n".formatted(id, escaped(name), message == null
                ? " aria-describedby=\"%s-hint\"".formatted(id)
                : " aria-invalid=\"true\" aria-describedby=\"%s-hint %s-message\"".formatted(id, WRONG));
    }

    /** What the page never showed to its reader, by the form's own word. */
    private static boolean isHidden(String name, HttpServletRequest request) {
        var hidden = request.getParameter("_hidden");
        return name.startsWith("_") || hidden != null && List.of(hidden.split(" ")).contains(name);
    }

    private String message(RuleViolated refused, Locale language) {
        var place = refused.place();
        return escaped(texts.rule(refused.code(), refused.field(), language)) + (place == null ? "" : " " + where(place, language));
    }

    /** The words around the number, which itself is covered: a page may stay on a screen. */
    private String where(TextPlace place, Locale language) {
        var words = "<bdi>%s<mark>%s</mark>%s</bdi>".formatted(escaped(place.before()), escaped(place.covered()), escaped(place.after()));
        if (place.line() == 0) {
            return texts.text("page.place.beside", language).formatted(words);
        }
        return place.page() == null ? texts.text("page.place", language).formatted(words, place.line(), place.column())
                : texts.text("page.place.page", language).formatted(words, place.page(), place.line());
    }

    private static boolean isMachineMade(String value) {
        return value.isEmpty() || MACHINE_MADE.matcher(value).matches();
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">%n".formatted(escaped(name), escaped(value));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** @param message what is wrong with it, as HTML; null where nothing is */
    private static String shown(String name, String label, String value, @Nullable String message) {
        var id = message == null ? UUID.randomUUID().toString() : WRONG;
        var state = message == null ? "" : " aria-invalid=\"true\" aria-describedby=\"%s-message\"".formatted(WRONG);
        // a line break right after the opening tag is dropped by browsers
        var input = value.length() > LONG_LINE || value.contains("\n")
                ? "<textarea class=\"form-input\" id=\"%s\" name=\"%s\" rows=\"%d\"%s>%n%s</textarea>".formatted(id, escaped(name), rows(value),
                state, escaped(value))
                : "<input class=\"form-input%s id=\"%s\" name=\"%s\" value=\"%s\"%s>".formatted(isDay(name, value)
                ? " date-input\" type=\"date\"" : "\"", id, escaped(name), escaped(value), state);
        return label(label, id, message) + input + "</div>\n";
    }

    /** What is no day stays to be seen as it was written. */
    private static boolean isDay(String name, String value) {
        return NAME_OF_A_DAY.matcher(name).matches() && (value.isBlank() || DAY.matcher(value).matches());
    }

    private static long rows(String value) {
        return Math.clamp(value.lines().mapToLong(line -> 1 + line.length() / LETTERS_A_LINE).sum() + 1, FEWEST_ROWS, MOST_ROWS);
    }

    private static String label(String label, String id, @Nullable String message) {
        return "<div class=\"form-group%s\"><label class=\"form-label\" for=\"%s\">%s</label>%s".formatted(message == null ? "" : " form-error", id,
                escaped(label), message == null ? "" : "<span class=\"form-error-message\" id=\"%s-message\">%s</span>".formatted(WRONG, message));
    }
}
