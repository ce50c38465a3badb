package dk.loopbog.command.retention;

import dk.loopbog.command.Commands;
import dk.loopbog.command.access.Accounts;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.events.readings.ReadingLog;
import dk.loopbog.events.settings.Keeping;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

    @Bean
    Retention retention(Environment environment, EventLogEngine eventLog, Commands commands, Accounts accounts, ReadingLog commandReadingLog,
                        @Qualifier("access") DataSource access, ObjectProvider<Clock> clock) {
        return new Retention(Keeping.of(environment::getProperty), eventLog, commands, accounts, commandReadingLog, new JdbcTemplate(access),
                clock.getIfAvailable(Clock::systemUTC));
    }
}
