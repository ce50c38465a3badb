package dk.loopbog.command.access;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Asks for the password of a local account, by the form and by HTTP Basic alike; {@link LockedException} where {@link LoginAttempts}
 * say wait. What is answered does not depend on whether there is such an account.
 */
final class SlowedLogin extends DaoAuthenticationProvider {

    private final LoginAttempts attempts;
    private final AccountUse use;
    private final MeterRegistry meters;

    SlowedLogin(UserDetailsService users, LoginAttempts attempts, AccountUse use, MeterRegistry meters) {
        super(users);
        this.attempts = attempts;
        this.use = use;
        this.meters = meters;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var address = given.getDetails() instanceof WebAuthenticationDetails details ? String.valueOf(details.getRemoteAddress()) : "";
        var wait = attempts.toWait(given.getName(), address);
        if (wait.isPositive()) {
            count("slowed");
            throw new LockedException("too many attempts");
        }
        try {
            var account = super.authenticate(given);
            if (!wait.isZero()) {
                attempts.succeeded(given.getName(), address);
            }
            use.used(account.getName());
            return account;
        } catch (BadCredentialsException | DisabledException e) {
            attempts.failed(given.getName(), address);
            count("wrong");
            throw e;
        }
    }

    private void count(String why) {
        meters.counter("loopbog.logins.refused", "why", why).increment();
    }
}
