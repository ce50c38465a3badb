package dk.loopbog.command.access;

import dk.loopbog.command.Actor.Role;
import dk.loopbog.events.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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

    private final UserDetailsManager users;
    private final PasswordEncoder passwords;
    private final JdbcOperations access;
    private final TransactionOperations together;
    private final Predicate<UUID> forgotten;

    /** @param forgotten whether nothing can be written any more about the account with that id */
    Accounts(UserDetailsManager users, PasswordEncoder passwords, JdbcOperations access, TransactionOperations together, Predicate<UUID> forgotten) {
        this.users = users;
        this.passwords = passwords;
        this.access = access;
        this.together = together;
        this.forgotten = forgotten;
    }

    public boolean exist() {
        return Boolean.TRUE.equals(access.queryForObject("SELECT EXISTS (SELECT 1 FROM users)", Boolean.class));
    }

    public boolean exists(String username) {
        return users.userExists(username);
    }

    /** Whether somebody was forgotten who had this user name, which nobody can have again. */
    public boolean isForgotten(String username) {
        return forgotten.test(Ids.named("account", username));
    }

    /** Whether the password opens the account. */
    public boolean open(String username, String rawPassword) {
        if (!users.userExists(username)) {
            return false;
        }
        var user = users.loadUserByUsername(username);
        return user.isEnabled() && passwords.matches(rawPassword, user.getPassword());
    }

    /** As {@link #createAll} for one account. */
    public void create(String username, String displayName, Set<Role> roles, @Nullable String jobcentre, @Nullable UUID participantId,
                       String rawPassword) {
        createAll(List.of(new Account(username, displayName, roles, jobcentre, participantId)), rawPassword);
    }

    /**
     * Makes the accounts, all with one password, or gives existing ones these facts and this password; whoever was logged in with
     * one of them has to log in again. Those that were forgotten are passed over.
     *
     * @param rawPassword set by whoever runs the product; one that a person chooses is asked of {@link PasswordRules} first
     */
    public void createAll(List<Account> all, String rawPassword) {
        if (rawPassword.isEmpty() || rawPassword.length() > 2 * PasswordRules.LONGEST) {
            throw new IllegalArgumentException("a password has 1 to " + PasswordRules.LONGEST + " characters");
        }
        var password = passwords.encode(rawPassword);
        together.executeWithoutResult(transaction -> all.stream().filter(account -> !isForgotten(account.username())).forEach(account -> create(account, password)));
    }

    private void create(Account account, String password) {
        var user = User.withUsername(account.username()).password(password).authorities(account.authorities()).build();
        if (users.userExists(account.username())) {
            users.updateUser(user);
            endSessions(account.username());
        } else {
            users.createUser(user);
        }
    }

    /** The account's password from now on; every session of it ends. Refuses with the codes of {@link PasswordRules}. */
    public void choosePassword(String username, String rawPassword) {
        PasswordRules.mayBeChosen(username, rawPassword);
        var password = passwords.encode(rawPassword);
        together.executeWithoutResult(transaction -> {
            access.update("UPDATE users SET password = ? WHERE username = ?", password, username);
            endSessions(username);
        });
    }

    /** Gives the account other roles; whoever is logged in with it has to log in again. */
    public void change(Account account) {
        together.executeWithoutResult(transaction -> {
            access.update("DELETE FROM authorities WHERE username = ?", account.username());
            account.authorities().forEach(authority ->
                    access.update("INSERT INTO authorities (username, authority) VALUES (?, ?)", account.username(), authority.getAuthority()));
            endSessions(account.username());
        });
    }

    /** Nobody logs in with the account until it is opened again, and whoever is logged in is out. What it was is kept: events name it. */
    public void close(String username) {
        together.executeWithoutResult(transaction -> {
            users.updateUser(User.withUserDetails(users.loadUserByUsername(username)).disabled(true).build());
            endSessions(username);
        });
    }

    /** Its password opens the account again. */
    public void reopen(String username) {
        users.updateUser(User.withUserDetails(users.loadUserByUsername(username)).disabled(false).build());
    }

    /** The account is no more, and whoever is logged in with it is out. Events still name it by its id. */
    public void remove(String username) {
        together.executeWithoutResult(transaction -> {
            users.deleteUser(username);
            endSessions(username);
        });
    }

    private void endSessions(String username) {
        access.update("DELETE FROM spring_session WHERE principal_name = ?", username);
    }

    /**
     * Who may log in, and as what.
     *
     * @param jobcentre   key of the jobcentre that the roles are tied to; null for the centre's own people
     * @param participant the participant that the account belongs to, if any
     */
    public record Account(String username, String displayName, Set<Role> roles, @Nullable String jobcentre, @Nullable UUID participant) {

        public List<GrantedAuthority> authorities() {
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
