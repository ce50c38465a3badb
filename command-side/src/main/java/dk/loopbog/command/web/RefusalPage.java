package dk.loopbog.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
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
            </head>
            <body>
            <div class="container page-container">
            <main id="main-content" class="narrow" tabindex="-1">
            <h1>%s</h1>
            <div class="alert alert-error" role="alert"><div class="alert-body"><p class="alert-text">%s</p></div></div>
            <p>%s</p>
            <form class="spaced" method="post" action="%s">
            %s<div class="actions"><button class="button button-primary">%s</button> <a class="button button-secondary" href="%s">%s</a></div>
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
        var what = (field == null ? "" : texts.field(field, language) + ": ") + texts.rule(code, language);
        return PAGE.formatted(language.getLanguage(), title, title, escaped(what), escaped(texts.text("page.kept", language)),
                escaped(request.getRequestURI()), fields(request, field, language), escaped(texts.text("page.again", language)),
                escaped(LocalPath.orFront(request.getParameter("_back"))), escaped(texts.text("page.back", language)));
    }

    private String fields(HttpServletRequest request, @Nullable String wrong, Locale language) {
        var html = new StringBuilder();
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            html.append(hidden(token.getParameterName(), token.getToken()));
        }
        request.getParameterMap().forEach((name, values) -> {
            for (var value : values) {
                if (name.equals("password") || name.equals("_csrf")) {
                    continue;
                }
                html.append(name.startsWith("_") || !name.equals(wrong) && isMachineMade(value) ? hidden(name, value)
                        : shown(name, value, name.equals(wrong), language));
            }
        });
        return html.toString();
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

    private String shown(String name, String value, boolean wrong, Locale language) {
        var id = UUID.randomUUID().toString();
        var state = wrong ? " aria-invalid=\"true\"" : "";
        var label = "<div class=\"form-group\"><label class=\"form-label\" for=\"%s\">%s</label>".formatted(id, escaped(texts.field(name, language)));
        // a line break right after the opening tag is dropped by browsers
        var input = value.length() > LONG_LINE || value.contains("\n")
                ? "<textarea class=\"form-input\" id=\"%s\" name=\"%s\" rows=\"12\"%s>%n%s</textarea>".formatted(id, escaped(name), state, escaped(value))
                : "<input class=\"form-input\" id=\"%s\" name=\"%s\" value=\"%s\"%s>".formatted(id, escaped(name), escaped(value), state);
        return label + input + "</div>\n";
    }
}
