package dk.loopbog.query.page;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.page.PageFrame.Frame.Way;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gives every page its frame: who is here, where they can go, and the way to the other language. */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {

    /**
     * @param account    the account's name; null for someone who has not logged in
     * @param name       how the reader is greeted; null for someone who has not logged in
     * @param ways       the main navigation
     * @param otherLang  this page in the other language
     * @param consents   whether there is something about consent for the reader
     * @param demo       whether the instance runs on the demo programme
     */
    record Frame(@Nullable String account, @Nullable String name, List<Role> roles, List<Way> ways, String lang, String otherLang,
                 boolean consents, boolean demo) {

        /** Whether the reader is shown the ways that are for administrators alone. */
        public boolean administers() {
            return roles.contains(Role.ADMIN);
        }

        /** Of a thing that is known by its key, or by what it belongs to. */
        public UUID idOf(String kind, String... parts) {
            return Ids.named(kind, parts);
        }

        /** One line of the navigation; {@code text} is the key of its text. */
        record Way(String text, String href, boolean here) {
        }
    }

    private final MessageSource texts;
    private final boolean demo;

    PageFrame(MessageSource texts, @Value("${loopbog.demo:false}") boolean demo) {
        this.texts = texts;
        this.demo = demo;
    }

    @ModelAttribute("say")
    Wording wording(Locale locale) {
        return new Wording(texts, locale);
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        var english = locale.getLanguage().equals("en");
        var path = Objects.requireNonNullElse((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
        var other = ServletUriComponentsBuilder.fromRequest(request).scheme(null).host(null).port(null).replacePath(path)
                .replaceQueryParam("lang", english ? "da" : "en").build().toUriString();
        var account = SecurityContextHolder.getContext().getAuthentication();
        if (account == null || account instanceof AnonymousAuthenticationToken || !account.isAuthenticated()) {
            return new Frame(null, null, List.of(), List.of(), english ? "en" : "da", other, false, demo);
        }
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken(); // may begin a session, which is too late once the first part of a long page is sent
        }
        var viewer = Viewer.of(account);
        return new Frame(viewer.account(), viewer.name(), viewer.roles().stream().sorted().toList(), ways(viewer, path),
                english ? "en" : "da", other, viewer.participant() != null || viewer.isAny(Role.FACILITATOR, Role.ADMIN, Role.RESEARCHER), demo);
    }

    private static List<Way> ways(Viewer viewer, String path) {
        var ways = new ArrayList<Way>();
        ways.add(new Way("nav.front", "/", path.equals("/")));
        if (viewer.participant() != null) {
            ways.add(new Way("nav.group", "/min-gruppe", path.startsWith("/min-gruppe")));
            if (viewer.isAny(Role.PARTICIPANT, Role.LEADER)) {
                ways.add(new Way("nav.logbook", "/logbog", path.startsWith("/logbog")));
            }
        }
        if (viewer.isAny(Role.RESEARCHER, Role.ADMIN)) {
            ways.add(new Way("nav.inbox", "/indbakke", path.startsWith("/indbakke") || path.startsWith("/indsendelser") || path.startsWith("/overblik")));
        }
        if (viewer.is(Role.COORDINATOR) && viewer.jobcentre() != null) {
            ways.add(new Way("nav.jobcentre", "/jobcenter/" + viewer.jobcentre(), path.startsWith("/jobcenter/")));
        }
        ways.add(new Way("nav.rounds", "/runder", path.startsWith("/runder")));
        if (viewer.isAny(Role.FACILITATOR, Role.ADMIN, Role.RESEARCHER)) {
            ways.add(new Way("nav.course", "/forloeb", path.startsWith("/forloeb")));
        }
        if (viewer.isAny(Role.FACILITATOR, Role.ADMIN, Role.COORDINATOR)) {
            ways.add(new Way("nav.forming", "/naeste-runde", path.startsWith("/naeste-runde")));
        } else if (viewer.participant() != null) {
            ways.add(new Way("nav.forming", "/oenske", path.startsWith("/oenske")));
        }
        ways.add(new Way("nav.workshops", "/workshops", path.startsWith("/workshops")));
        ways.add(new Way("nav.findings", "/fund", path.startsWith("/fund")));
        if (viewer.isAny(Role.RESEARCHER, Role.ADMIN, Role.FACILITATOR)) {
            ways.add(new Way("nav.register", "/dataregister", path.startsWith("/dataregister")));
        }
        ways.add(new Way("nav.search", "/soeg", path.startsWith("/soeg")));
        if (viewer.roles().contains(Role.ADMIN)) {
            ways.add(new Way("nav.import", "/import", path.equals("/import")));
            ways.add(new Way("nav.accounts", "/konti", path.startsWith("/konti") || path.startsWith("/haendelser")));
            ways.add(new Way("persondata.title", "/persondata", path.startsWith("/persondata") || path.startsWith("/sletning") || path.equals("/opbevaring")
                    || path.equals("/laesninger")));
            ways.add(new Way("nav.operations", "/drift", path.startsWith("/drift")));
        }
        return ways;
    }
}
