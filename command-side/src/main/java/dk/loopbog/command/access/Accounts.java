package dk.loopbog.command.access;

import dk.loopbog.command.Actor.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.UserDetailsManager;
import org.springframework.transaction.support.TransactionOperations;

/** The local accounts. */
public final class Accounts {

    /** Longer ones would be cut by the hash. */
    private static final int LONGEST_PASSWORD = 72;
    /** In characters; asked of whoever chooses a password. */
    static final int SHORTEST_PASSWORD = 8;

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

    static boolean fits(String rawPassword) {
        return rawPassword.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PASSWORD;
    }

    /** Whether the password opens the account. */
    public boolean open(String username, String rawPassword) {
        return users.userExists(username) && passwords.matches(rawPassword, users.loadUserByUsername(username).getPassword());
    }

    /** As {@link #createAll} for one account. */
    public void create(String username, String displayName, Set<Role> roles, @Nullable String jobcentre, @Nullable UUID participantId,
                       String rawPassword) {
        createAll(List.of(new Account(username, displayName, roles, jobcentre, participantId)), rawPassword);
    }

    /**
     * Makes the accounts, all with one password, or gives existing ones these facts and this password; whoever was logged in with
     * one of them has to log in again.
     *
     * @param rawPassword 72 bytes at most
     */
    public void createAll(List<Account> all, String rawPassword) {
        if (rawPassword.isEmpty() || !fits(rawPassword)) {
            throw new IllegalArgumentException("a password has 1 to " + LONGEST_PASSWORD + " bytes");
        }
        var password = passwords.encode(rawPassword);
        together.executeWithoutResult(transaction -> all.forEach(account -> create(account, password)));
    }

    private void create(Account account, String password) {
        var user = User.withUsername(account.username()).password(password).authorities(account.authorities()).build();
        if (users.userExists(account.username())) {
            users.updateUser(user);
            access.update("DELETE FROM spring_session WHERE principal_name = ?", account.username());
        } else {
            users.createUser(user);
        }
    }

    /**
     * Who may log in, and as what.
     *
     * @param jobcentre   key of the jobcentre that the roles are tied to; null for the centre's own people
     * @param participant the participant that the account belongs to, if any
     */
    public record Account(String username, String displayName, Set<Role> roles, @Nullable String jobcentre, @Nullable UUID participant) {

        List<GrantedAuthority> authorities() {
            var authorities = new ArrayList<String>();
            roles.forEach(role -> authorities.add("ROLE_" + role));
            authorities.add("NAME_" + displayName);
            if (jobcentre != null) {
                authorities.add("JOBCENTRE_" + jobcentre);
            }
            if (participant != null) {
                authorities.add("PARTICIPANT_" + participant);
            }
            return AuthorityUtils.createAuthorityList(authorities);
        }
    }
}
