package dk.loopbog.command.access;

import dk.loopbog.command.Actor.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Where nobody can log in yet: an account {@code admin} with the password that was set, or an invitation to make one, which the
 * launcher shows to the person who started it. A command side of its own has no such person, and its log is no place for a secret.
 */
@Component
@Order(2)
public class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final Invitations invitations;
    private final @Nullable String password;
    private @Nullable String link;

    FirstAdministrator(Accounts accounts, Invitations invitations, Environment environment) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.password = environment.getProperty("LOOPBOG_ADMIN_PASSWORD");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.exist()) {
            return;
        }
        if (StringUtils.hasText(password)) {
            try {
                accounts.createAll(List.of(new Accounts.Account("admin", "Administrator", Set.of(Role.ADMIN), null, null)), password);
            } catch (DuplicateKeyException e) {
                LOG.info("Another node has made the first account");
            }
        } else {
            LOG.warn("There is no account yet: the launcher shows a link that makes one, or start with LOOPBOG_ADMIN_PASSWORD_FILE");
            link = "invitation?token=" + invitations.invite(new Accounts.Account("admin", "Administrator", Set.of(Role.ADMIN), null, null));
        }
    }

    /** Address below the root, if somebody is to be invited. */
    public Optional<String> link() {
        return Optional.ofNullable(link);
    }
}
