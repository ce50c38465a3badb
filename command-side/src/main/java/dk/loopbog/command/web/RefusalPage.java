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
    private static final int LONG_LINE = 80;
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s – Loopbog</title>
            <link rel="stylesheet" href="/assets/vendor/dkfds.css">
            <link rel="stylesheet" href="/assets/loopbog.css">
            <link rel="icon" type="image/svg+xml" href="/assets/loop.svg">
            <script src="/assets/drafts.js" defer></script>
            </head>
            <body>
            <div class="container page-container">
            <main id="main-content" class="narrow" tabindex="-1">
            <h1>%s</h1>
            <div class="alert alert-error" role="alert"><div class="alert-body"><p class="alert-text">%s</p></div></div>
            %s
            </main>
            </div>
            </body>
            </html>
            """;
    private static final String FORM = """
            <p>%s</p>
            <form class="spaced" method="post"%s action="%s">
            %s<div class="actions">%s <a class="button button-secondary" href="%s">%s</a></div>
            </form>""";

    private final RefusalTexts texts;

    RefusalPage(RefusalTexts texts) {
        this.texts = texts;
    }

    String of(HttpServletRequest request, RuleViolated refused) {
        var language = RefusalTexts.ofPage(request);
        var code = refused.code();
        var field = refused.field();
        var files = UploadedFile.fields(request);
        var shown = field != null && (files.contains(field) || request.getParameter(field) != null && !isHidden(field, request));
        var what = escaped(texts.rule(code, language));
        var where = field == null ? "" : escaped(texts.field(field, language)) + ": ";
        var said = shown ? "<a href=\"#%s\">%s</a>%s".formatted(WRONG, where.substring(0, where.length() - 2), ": " + what) : where + what;
        var form = FORM.formatted(escaped(texts.text("page.kept", language)), files.isEmpty() ? "" : " enctype=\"multipart/form-data\"",
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
        var title = escaped(texts.text("page.title", language));
        return PAGE.formatted(language.getLanguage(), title, title, said, rest);
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
            for (var value : values) {
                if (name.equals("password") || name.equals("_csrf")) {
                    continue;
                }
                var message = name.equals(refused.field()) ? message(refused, language) : null;
                html.append(isHidden(name, request) || message == null && isMachineMade(value) ? hidden(name, value)
                        : shown(name, value, message, language));
            }
        });
        files.forEach(name -> html.append(file(name, name.equals(refused.field()) ? message(refused, language) : null, language)));
        return html.toString();
    }

    /** No browser lets a page choose a file: it has to be chosen again. */
    private String file(String name, @Nullable String message, Locale language) {
        var id = message == null ? "file-" + name : WRONG;
        return label(name, id, message, language) + "<span class=\"form-hint\" id=\"%s-hint\">%s</span>".formatted(id,
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
        return escaped(texts.rule(refused.code(), language)) + (place == null ? "" : " " + where(place, language));
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
    private String shown(String name, String value, @Nullable String message, Locale language) {
        var id = message == null ? UUID.randomUUID().toString() : WRONG;
        var state = message == null ? "" : " aria-invalid=\"true\" aria-describedby=\"%s-message\"".formatted(WRONG);
        // a line break right after the opening tag is dropped by browsers
        var input = value.length() > LONG_LINE || value.contains("\n")
                ? "<textarea class=\"form-input\" id=\"%s\" name=\"%s\" rows=\"12\"%s>%n%s</textarea>".formatted(id, escaped(name), state, escaped(value))
                : "<input class=\"form-input\" id=\"%s\" name=\"%s\" value=\"%s\"%s>".formatted(id, escaped(name), escaped(value), state);
        return label(name, id, message, language) + input + "</div>\n";
    }

    private String label(String name, String id, @Nullable String message, Locale language) {
        return "<div class=\"form-group%s\"><label class=\"form-label\" for=\"%s\">%s</label>%s".formatted(message == null ? "" : " form-error", id,
                escaped(texts.field(name, language)), message == null ? ""
                        : "<span class=\"form-error-message\" id=\"%s-message\">%s</span>".formatted(WRONG, message));
    }
}
