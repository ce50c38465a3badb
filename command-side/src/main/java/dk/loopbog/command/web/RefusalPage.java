package dk.loopbog.command.web;

import dk.loopbog.command.CprNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private static final int AROUND = 24;
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s – Loopbog</title>
            <link rel="stylesheet" href="/assets/vendor/dkfds.css">
            <link rel="stylesheet" href="/assets/loopbog.css">
            <script src="/assets/drafts.js" defer></script>
            </head>
            <body>
            <div class="container page-container">
            <main id="main-content" class="narrow" tabindex="-1">
            <h1>%s</h1>
            <div class="alert alert-error" role="alert"><div class="alert-body"><p class="alert-text">%s</p></div></div>
            <p>%s</p>
            <form class="spaced" method="post" action="%s">
            %s<div class="actions">%s <a class="button button-secondary" href="%s">%s</a></div>
            </form>
            </main>
            </div>
            </body>
            </html>
            """;

    private final RefusalTexts texts;

    RefusalPage(RefusalTexts texts) {
        this.texts = texts;
    }

    String of(HttpServletRequest request, String code, @Nullable String field) {
        var language = RefusalTexts.ofPage(request);
        var title = escaped(texts.text("page.title", language));
        var shown = field != null && request.getParameter(field) != null && !isHidden(field, request);
        var what = escaped(texts.rule(code, language));
        var where = field == null ? "" : escaped(texts.field(field, language)) + ": ";
        var said = shown ? "<a href=\"#%s\">%s</a>%s".formatted(WRONG, where.substring(0, where.length() - 2), ": " + what) : where + what;
        return PAGE.formatted(language.getLanguage(), title, title, said, escaped(texts.text("page.kept", language)),
                escaped(request.getRequestURI()), fields(request, code, field, language), button(request, code, language),
                escaped(LocalPath.orFront(request.getParameter("_back"))), escaped(texts.text("page.back", language)));
    }

    /** Where somebody else was first, the form's own page shows both texts. */
    private String button(HttpServletRequest request, String code, Locale language) {
        var compare = request.getParameter("_compare");
        return compare != null && BY_OTHERS.contains(code)
                ? "<button class=\"button button-primary\" formaction=\"%s\">%s</button>".formatted(escaped(LocalPath.orFront(compare)),
                escaped(texts.text("page.compare", language)))
                : "<button class=\"button button-primary\">%s</button>".formatted(escaped(texts.text("page.again", language)));
    }

    private String fields(HttpServletRequest request, String code, @Nullable String wrong, Locale language) {
        var html = new StringBuilder();
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            html.append(hidden(token.getParameterName(), token.getToken()));
        }
        request.getParameterMap().forEach((name, values) -> {
            for (var value : values) {
                if (name.equals("password") || name.equals("_csrf")) {
                    continue;
                }
                var message = name.equals(wrong) ? message(code, value, language) : null;
                html.append(isHidden(name, request) || message == null && isMachineMade(value) ? hidden(name, value)
                        : shown(name, value, message, language));
            }
        });
        return html.toString();
    }

    /** What the page never showed to its reader, by the form's own word. */
    private static boolean isHidden(String name, HttpServletRequest request) {
        var hidden = request.getParameter("_hidden");
        return name.startsWith("_") || hidden != null && List.of(hidden.split(" ")).contains(name);
    }

    private String message(String code, String value, Locale language) {
        var place = code.equals("cpr-number") ? CprNumber.find(value) : Optional.<CprNumber.Place>empty();
        return escaped(texts.rule(code, language)) + place.map(found -> " " + where(value.replace("\r\n", "\n"), language)).orElse("");
    }

    /** The words around the number, which itself is covered: a page may stay on a screen. */
    private String where(String text, Locale language) {
        var place = CprNumber.find(text).orElseThrow();
        var begin = text.lastIndexOf('\n', place.start() - 1) + 1;
        var end = text.indexOf('\n', place.end()) < 0 ? text.length() : text.indexOf('\n', place.end());
        var before = text.substring(Math.max(begin, place.start() - AROUND), place.start());
        var after = text.substring(place.end(), Math.min(end, place.end() + AROUND));
        var line = text.substring(0, place.start()).chars().filter(c -> c == '\n').count() + 1;
        return texts.text("page.place", language).formatted("%s<mark>%s</mark>%s".formatted(escaped(before),
                text.substring(place.start(), place.end()).replaceAll("\\d", "●"), escaped(after)), line, place.start() - begin + 1);
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
        var label = "<div class=\"form-group%s\"><label class=\"form-label\" for=\"%s\">%s</label>%s".formatted(message == null ? "" : " form-error", id,
                escaped(texts.field(name, language)), message == null ? ""
                        : "<span class=\"form-error-message\" id=\"%s-message\">%s</span>".formatted(WRONG, message));
        // a line break right after the opening tag is dropped by browsers
        var input = value.length() > LONG_LINE || value.contains("\n")
                ? "<textarea class=\"form-input\" id=\"%s\" name=\"%s\" rows=\"12\"%s>%n%s</textarea>".formatted(id, escaped(name), state, escaped(value))
                : "<input class=\"form-input\" id=\"%s\" name=\"%s\" value=\"%s\"%s>".formatted(id, escaped(name), escaped(value), state);
        return label + input + "</div>\n";
    }
}
