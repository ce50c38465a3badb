package dk.loopbog.command.access;

import dk.loopbog.command.Actor.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.UserDetailsManager;
import org.springframework.transaction.support.TransactionOperations;

/** The local accounts. */
public final class Accounts {

    /** Longer ones would be cut by the hash. */
    private static final int LONGEST_PASSWORD = 72;

    private final UserDetailsManager users;
    private final PasswordEncoder passwords;
    private final JdbcOperations access;
    private final TransactionOperations together;

    Accounts(UserDetailsManager users, PasswordEncoder passwords, JdbcOperations access, TransactionOperations together) {
        this.users = users;
        this.passwords = passwords;
        this.access = access;
        this.together = together;
    }

    public boolean exist() {
        return Boolean.TRUE.equals(access.queryForObject("SELECT EXISTS (SELECT 1 FROM users)", Boolean.class));
    }

    public boolean exists(String username) {
        return users.userExists(username);
    }

    /**
     * Makes the account, or gives an existing one these facts and this password; whoever was logged in with it has to log in again.
     *
     * @param jobcentre     key of the jobcentre that the roles are tied to; null for the centre's own people
     * @param participantId the participant that the account belongs to, if any
     * @param rawPassword   72 bytes at most
     */
    public void create(String username, String displayName, Set<Role> roles, @Nullable String jobcentre, @Nullable UUID participantId,
                       String rawPassword) {
        if (rawPassword.isEmpty() || rawPassword.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
            throw new IllegalArgumentException("a password has 1 to " + LONGEST_PASSWORD + " bytes");
        }
        var authorities = new ArrayList<String>();
        roles.forEach(role -> authorities.add("ROLE_" + role));
        authorities.add("NAME_" + displayName);
        if (jobcentre != null) {
            authorities.add("JOBCENTRE_" + jobcentre);
        }
        if (participantId != null) {
            authorities.add("PARTICIPANT_" + participantId);
        }
        var user = User.withUsername(username).password(passwords.encode(rawPassword)).authorities(AuthorityUtils.createAuthorityList(authorities)).build();
        together.executeWithoutResult(transaction -> {
            if (users.userExists(username)) {
                users.updateUser(user);
                access.update("DELETE FROM spring_session WHERE principal_name = ?", username);
            } else {
                users.createUser(user);
            }
        });
    }
}
