package dk.loopbog.command.settings;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    PersonalSettings personalSettings(@Qualifier("access") DataSource access, ObjectProvider<Clock> clock) {
        return new PersonalSettings(new JdbcTemplate(access), clock.getIfAvailable(Clock::systemUTC));
    }
}
