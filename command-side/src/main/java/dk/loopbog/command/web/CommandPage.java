package dk.loopbog.command.web;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.access.Actors;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.util.HtmlUtils;

/**
 * The frame of the few pages that this side writes itself, as an answer to a form: it looks like that of all other pages and has the ways
 * that their readers use most. The other side's pages have all of them.
 */
public final class CommandPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s – Loopbog</title>
            <link rel="stylesheet" href="/assets/vendor/dkfds.css">
            <link rel="stylesheet" href="/assets/loopbog.css">
            <link rel="icon" type="image/svg+xml" href="/assets/loop.svg">
            <script src="/assets/drafts.js" defer></script>
            </head>
            <body>
            <svg width="0" height="0" hidden aria-hidden="true" focusable="false"><symbol id="i-loop" viewBox="0 0 24 24">
            <path d="M3.5 11a8.5 8.5 0 0 1 15-4.5L20.5 9"/><path d="M20.5 3.5V9H15"/>
            <path d="M20.5 13a8.5 8.5 0 0 1-15 4.5L3.5 15"/><path d="M3.5 20.5V15H9"/></symbol></svg>
            <a class="skipnav" href="#main-content">%3$s</a>
            <header class="header">
            <div class="solution-info"><div class="solution-info-inner container">
            <a class="brand" href="/"><svg class="icon" aria-hidden="true" focusable="false"><use href="#i-loop"/></svg>Loopbog</a>
            %4$s</div></div>
            %5$s</header>
            <div class="container page-container">
            <main id="main-content" tabindex="-1">
            <h1>%2$s</h1>
            %6$s
            </main>
            </div>
            <footer><div class="footer"><div class="container"><ul class="unstyled-list inline-list"><li>Loopbog</li>
            %7$s</ul></div></div></footer>
            </body>
            </html>
            """;
    private static final String PHONE_MENU = """
            <details class="phone-menu d-print-none"><summary>%s</summary><nav aria-label="%s"><ul class="plain">
            %s</ul></nav></details>
            """;
    private static final String MENU = """
            <div class="navigation-menu"><div class="navigation-menu-inner container"><nav class="nav" aria-label="%s"><ul class="mainmenu">
            %s</ul></nav></div></div>
            """;

    private final RefusalTexts texts;

    public CommandPage(RefusalTexts texts) {
        this.texts = texts;
    }

    /** @param body HTML below the heading */
    public String of(Locale language, String title, String body) {
        var actor = actor();
        var ways = actor == null ? Map.<String, String>of() : ways(actor);
        return PAGE.formatted(language.getLanguage(), HtmlUtils.htmlEscape(title, "UTF-8"), texts.text("nav.skip", language),
                ways.isEmpty() ? "" : PHONE_MENU.formatted(texts.text("nav.menu", language), texts.text("nav.main.phone", language),
                        links(ways, "<li><a href=\"%s\">%s</a></li>\n", language)),
                ways.isEmpty() ? "" : MENU.formatted(texts.text("nav.main", language),
                        links(ways, "<li><a class=\"nav-link\" href=\"%s\"><span>%s</span></a></li>\n", language)),
                body, links(ordered("/hjaelp", "nav.help", "/brug-af-tekster", "nav.use-of-texts", "/tilgaengelighed", "nav.accessibility"),
                        "<li><a class=\"function-link\" href=\"%s\">%s</a></li>\n", language));
    }

    private String links(Map<String, String> ways, String link, Locale language) {
        return ways.entrySet().stream().map(way -> link.formatted(HtmlUtils.htmlEscape(way.getKey(), "UTF-8"), texts.text(way.getValue(), language)))
                .collect(Collectors.joining());
    }

    private static @Nullable Actor actor() {
        var account = SecurityContextHolder.getContext().getAuthentication();
        return account == null || account instanceof AnonymousAuthenticationToken || !account.isAuthenticated() ? null : Actors.of(account);
    }

    private static Map<String, String> ways(Actor actor) {
        var ways = ordered("/", "nav.front");
        if (actor.participant() != null) {
            ways.put("/min-gruppe", "nav.group");
            if (actor.isAny(Role.PARTICIPANT, Role.LEADER)) {
                ways.put("/logbog", "nav.logbook");
            }
        }
        if (actor.isAny(Role.RESEARCHER, Role.ADMIN)) {
            ways.put("/indbakke", "nav.inbox");
        }
        if (actor.is(Role.COORDINATOR) && actor.jobcentre() != null) {
            ways.put("/jobcenter/" + actor.jobcentre(), "nav.jobcentre");
        }
        ways.putAll(ordered("/runder", "nav.rounds", "/workshops", "nav.workshops", "/fund", "nav.findings", "/soeg", "nav.search"));
        return ways;
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var each = 0; each < pairs.length; each += 2) {
            map.put(pairs[each], pairs[each + 1]);
        }
        return map;
    }
}
