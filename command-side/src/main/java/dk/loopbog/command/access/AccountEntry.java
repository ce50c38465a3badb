package dk.loopbog.command.access;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.rights.Door;
import dk.loopbog.command.rights.Gives;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people do with their own account and its sessions; forms of the page {@code /konto}. Nothing of it is an event. */
@RestController
@Gives(Door.EVERY_ACCOUNT)
class AccountEntry {

    private final Accounts accounts;
    private final AuthenticationProvider login;
    private final OwnSessions sessions;

    AccountEntry(Accounts accounts, AuthenticationProvider login, OwnSessions sessions) {
        this.accounts = accounts;
        this.login = login;
        this.sessions = sessions;
    }

    /**
     * Answers 303: to the log-in page, since every session of the account has ended, or back with {@code error} being
     * {@code wrong-password}, {@code wait} or a code of {@link PasswordRules}.
     */
    @PostMapping("/commands/account/change-password")
    ResponseEntity<Void> changePassword(@RequestParam String current, @RequestParam String password, Authentication account, HttpServletRequest request) {
        var given = UsernamePasswordAuthenticationToken.unauthenticated(account.getName(), current);
        given.setDetails(new WebAuthenticationDetails(request));
        try {
            login.authenticate(given);
            accounts.choosePassword(account.getName(), password);
            return to("/login?changed");
        } catch (LockedException e) {
            return to("/konto?error=wait");
        } catch (AuthenticationException e) {
            return to("/konto?error=wrong-password");
        } catch (RuleViolated e) {
            return to("/konto?error=" + e.code());
        }
    }

    /** @param session as {@link OwnSessions#nameOf} names it, one of the account's own; {@code others} for all but this one */
    @PostMapping("/commands/account/end-session")
    ResponseEntity<Void> endSession(@RequestParam String session, Authentication account, HttpServletRequest request) {
        sessions.end(account.getName(), session, request.getSession().getId());
        return to("/konto?ended");
    }

    private static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}
