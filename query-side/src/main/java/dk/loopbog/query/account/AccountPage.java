package dk.loopbog.query.account;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.provisioning.UserDetailsManager;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Its forms are sent to {@code /commands/account/…}. */
@Controller
@Reads(Right.EVERY_ROLE)
class AccountPage {

    /**
     * @param name what the command side ends it by; nobody gets in with that
     * @param here whether it is the one that asks
     */
    record OwnSession(String name, @Nullable Browser browser, Instant begun, Instant used, boolean here) {
    }

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final UserDetailsManager localAccounts;

    AccountPage(FindByIndexNameSessionRepository<? extends Session> sessions, UserDetailsManager localAccounts) {
        this.sessions = sessions;
        this.localAccounts = localAccounts;
    }

    @GetMapping("/konto")
    String account(Viewer viewer, HttpServletRequest request, Model model) {
        var here = request.getSession(false);
        model.addAttribute("sessions", sessions(viewer.account(), here == null ? null : here.getId()));
        model.addAttribute("local", localAccounts.userExists(viewer.account()));
        return "account/account";
    }

    private List<OwnSession> sessions(String account, @Nullable String here) {
        return sessions.findByPrincipalName(account).values().stream().filter(session -> !session.isExpired())
                .map(session -> new OwnSession(nameOf(session.getId()), Browser.of(session.getAttribute("browser")), session.getCreationTime(),
                        session.getLastAccessedTime(), session.getId().equals(here)))
                .sorted(Comparator.comparing(OwnSession::here).thenComparing(OwnSession::used).reversed()).toList();
    }

    private static String nameOf(String id) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
