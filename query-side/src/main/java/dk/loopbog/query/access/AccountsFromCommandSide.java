package dk.loopbog.query.access;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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
import org.springframework.security.provisioning.JdbcUserDetailsManager;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * For a process of its own: accounts and sessions out of the access database, whose tables the command side makes. Where both
 * sides share a process, its beans are used.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "loopbog.both-sides", havingValue = "false", matchIfMissing = true)
@EnableSpringHttpSession
class AccountsFromCommandSide {

    /** The log's database where that is PostgreSQL, or else a file of its own. */
    @Bean(destroyMethod = "close")
    HikariDataSource access(Environment environment) {
        var access = new HikariDataSource();
        var log = environment.getProperty("LOOPBOG_EVENTLOG_URL", "");
        if (log.startsWith("jdbc:postgresql:")) {
            access.setJdbcUrl(log);
            access.setUsername(environment.getProperty("LOOPBOG_EVENTLOG_USER"));
            access.setPassword(environment.getProperty("LOOPBOG_EVENTLOG_PASSWORD"));
        } else {
            access.setJdbcUrl("jdbc:sqlite:" + Path.of(environment.getProperty("LOOPBOG_DATA", "data")).resolve("access.db").toAbsolutePath());
            access.addDataSourceProperty("busy_timeout", "10000");
        }
        access.setPoolName("access");
        access.setMaximumPoolSize(4);
        access.setMinimumIdle(0);
        access.setInitializationFailTimeout(-1);
        return access;
    }

    /** Hashes as the command side makes them. */
    @Bean
    AuthenticationProvider calls(JdbcUserDetailsManager accounts, DataSource access, ObjectProvider<Clock> clock) {
        var argon2id = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(); // a hash names its own costs
        var login = new CallLogin(accounts, new JdbcTemplate(access), clock.getIfAvailable(Clock::systemUTC));
        login.setPasswordEncoder(new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon2id, "bcrypt", new BCryptPasswordEncoder())));
        return login;
    }

    @Bean
    JdbcUserDetailsManager accounts(DataSource access) {
        return new JdbcUserDetailsManager(access);
    }

    @Bean
    FindByIndexNameSessionRepository<?> sessionRepository(DataSource access, ObjectProvider<Clock> clock) {
        var stored = new JdbcIndexedSessionRepository(new JdbcTemplate(access), new TransactionTemplate(new JdbcTransactionManager(access)));
        // two requests of one session may set the same attribute at the same time
        stored.setCreateSessionAttributeQuery("""
                INSERT INTO %TABLE_NAME%_ATTRIBUTES (session_primary_id, attribute_name, attribute_bytes) VALUES (?, ?, ?)
                ON CONFLICT (session_primary_id, attribute_name) DO UPDATE SET attribute_bytes = EXCLUDED.attribute_bytes""");
        return new DayLongSessions<>(stored, clock.getIfAvailable(Clock::systemUTC));
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
}
