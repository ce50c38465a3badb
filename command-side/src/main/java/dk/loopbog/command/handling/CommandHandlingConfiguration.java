package dk.loopbog.command.handling;

import dk.loopbog.command.Commands;
import dk.loopbog.command.Rehearsals;
import dk.loopbog.command.eventlog.EventLogEngine;
import java.time.Clock;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Commands for good and in rehearsal, on the event log. */
@Configuration(proxyBeanMethods = false)
class CommandHandlingConfiguration {

    @Bean
    LoggedFacts facts(EventLogEngine eventLog, ObjectProvider<Clock> clock) {
        return new LoggedFacts(eventLog, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    AggregateHost aggregateHost(EventLogEngine eventLog, LoggedFacts facts) {
        return new AggregateHost(eventLog, eventLog.getEventSerializer(), facts, eventLog.isWrittenByThisProcessAlone(), NoOpMessageMonitor.INSTANCE);
    }

    @Bean
    Commands commands(AggregateHost aggregateHost, LoggedFacts facts) {
        return new CommandSender(aggregateHost, facts);
    }

    @Bean
    Rehearsals rehearsals(EventLogEngine eventLog, ObjectProvider<Clock> clock) {
        return () -> {
            var log = new RehearsalLog(eventLog);
            var facts = new LoggedFacts(log, clock.getIfAvailable(Clock::systemUTC));
            return new CommandSender(new AggregateHost(log, eventLog.getEventSerializer(), facts, true, NoOpMessageMonitor.INSTANCE), facts);
        };
    }
}
