package dk.loopbog.command.access;

import com.zaxxer.hikari.HikariDataSource;
import dk.loopbog.command.desk.Researchers;
import dk.loopbog.command.eventlog.EventLogAddress;
import dk.loopbog.events.personal.KeyRing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.JdbcUserDetailsManager;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts, passwords and sessions. Where both sides are one process, these beans serve the query side too. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class AccessConfiguration {

    /** As OWASP asks: 19 MiB, two passes, one lane; salt and hash in bytes. Hashes of other kinds are made anew at the next login. */
    private static final PasswordEncoder ARGON2ID = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private static final Duration IDLE = Duration.ofHours(1);

    @Bean(defaultCandidate = false)
    @Qualifier("access")
    HikariDataSource accessDataSource(EventLogAddress address, Environment environment) {
        return AccessDatabase.open(address, environment);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("access")
    TransactionOperations accessTransactions(@Qualifier("access") DataSource access) {
        return new TransactionTemplate(new JdbcTransactionManager(access));
    }

    @Bean
    JdbcUserDetailsManager users(@Qualifier("access") DataSource access) {
        var users = new JdbcUserDetailsManager(access);
        users.setEnableUpdatePassword(true);
        return users;
    }

    @Bean
    PasswordEncoder passwords(ObjectProvider<Clock> clock) {
        return new RememberedPasswords(new DelegatingPasswordEncoder("argon2", Map.of("argon2", ARGON2ID, "bcrypt", new BCryptPasswordEncoder())),
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    Accounts accounts(JdbcUserDetailsManager users, PasswordEncoder passwords, @Qualifier("access") DataSource access,
                      @Qualifier("access") TransactionOperations together, KeyRing commandKeyRing) {
        return new Accounts(users, passwords, new JdbcTemplate(access), together, commandKeyRing::isDestroyed);
    }

    @Bean
    Researchers researchers(@Qualifier("access") DataSource access) {
        return new ResearchersWithAccounts(new JdbcTemplate(access));
    }

    @Bean
    Invitations invitations(@Qualifier("access") DataSource access, ObjectProvider<Clock> clock) {
        return new Invitations(new JdbcTemplate(access), clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean(defaultCandidate = false)
    @Qualifier("access")
    JdbcIndexedSessionRepository storedSessions(@Qualifier("access") DataSource access, @Qualifier("access") TransactionOperations together) {
        var sessions = new JdbcIndexedSessionRepository(new JdbcTemplate(access), together);
        sessions.setDefaultMaxInactiveInterval(IDLE);
        // two requests of one session may set the same attribute at the same time
        sessions.setCreateSessionAttributeQuery("""
                INSERT INTO %TABLE_NAME%_ATTRIBUTES (session_primary_id, attribute_name, attribute_bytes) VALUES (?, ?, ?)
                ON CONFLICT (session_primary_id, attribute_name) DO UPDATE SET attribute_bytes = EXCLUDED.attribute_bytes""");
        return sessions;
    }

    @Bean
    FindByIndexNameSessionRepository<?> sessionRepository(@Qualifier("access") JdbcIndexedSessionRepository storedSessions, ObjectProvider<Clock> clock) {
        return new DayLongSessions<>(storedSessions, clock.getIfAvailable(Clock::systemUTC));
    }

    /** Also where a request goes on to the page of an error, which would take its reader for nobody. */
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessions(SessionRepositoryFilter<?> filter) {
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(filter);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    @Bean
    CookieSerializer sessionCookie() {
        return new SessionCookie();
    }

    @Bean
    OwnSessions ownSessions(FindByIndexNameSessionRepository<?> sessions) {
        return new OwnSessions(sessions);
    }

    @Bean
    AuthenticationProvider login(JdbcUserDetailsManager users, PasswordEncoder passwords, @Qualifier("access") DataSource access,
                                 ObjectProvider<Clock> clock, ObjectProvider<MeterRegistry> meters) {
        var login = new SlowedLogin(users, new LoginAttempts(new JdbcTemplate(access), clock.getIfAvailable(Clock::systemUTC)),
                new AccountUse(new JdbcTemplate(access), clock.getIfAvailable(Clock::systemUTC)),
                meters.getIfAvailable(SimpleMeterRegistry::new));
        login.setPasswordEncoder(passwords);
        login.setUserDetailsPasswordService(users);
        return login;
    }
}
