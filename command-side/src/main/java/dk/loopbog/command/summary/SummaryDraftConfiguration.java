package dk.loopbog.command.summary;

import dk.loopbog.events.personal.KeyRing;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class SummaryDraftConfiguration {

    @Bean
    SummaryDrafts summaryDraftsOnCommandSide(@Qualifier("access") DataSource access, KeyRing commandKeyRing, ObjectProvider<Clock> clock) {
        return new SummaryDrafts(new JdbcTemplate(access), commandKeyRing, clock.getIfAvailable(Clock::systemUTC));
    }
}
