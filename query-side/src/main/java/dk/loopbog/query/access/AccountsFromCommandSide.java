package dk.loopbog.query.access;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.provisioning.JdbcUserDetailsManager;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * For a process of its own: accounts and sessions out of the access database, whose tables the command side makes. Where both
 * sides share a process, its beans are used.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "loopbog.both-sides", havingValue = "false", matchIfMissing = true)
@EnableJdbcHttpSession
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

    @Bean
    PlatformTransactionManager accessTransactions(DataSource access) {
        return new JdbcTransactionManager(access);
    }

    @Bean
    JdbcUserDetailsManager accounts(DataSource access) {
        return new JdbcUserDetailsManager(access);
    }
}
