package dk.loopbog.command.handling;

import dk.loopbog.command.Commands;
import dk.loopbog.command.Rehearsals;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Commands for good and in rehearsal, on the event log. */
@Configuration(proxyBeanMethods = false)
class CommandHandlingConfiguration {

    @Bean
    EventStorageEngine commandEventLog() {
        return new RehearsalLog(new InMemoryEventStorageEngine());
    }

    @Bean
    LoggedFacts facts(EventStorageEngine commandEventLog, ObjectProvider<Clock> clock) {
        return new LoggedFacts(commandEventLog, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    AggregateHost aggregateHost(EventStorageEngine commandEventLog, LoggedFacts facts) {
        return new AggregateHost(commandEventLog, facts, true, NoOpMessageMonitor.INSTANCE);
    }

    @Bean
    Commands commands(AggregateHost aggregateHost, LoggedFacts facts) {
        return new CommandSender(aggregateHost, facts);
    }

    @Bean
    Rehearsals rehearsals(EventStorageEngine commandEventLog, ObjectProvider<Clock> clock) {
        return () -> {
            var log = new RehearsalLog(commandEventLog);
            var facts = new LoggedFacts(log, clock.getIfAvailable(Clock::systemUTC));
            return new CommandSender(new AggregateHost(log, facts, true, NoOpMessageMonitor.INSTANCE), facts);
        };
    }
}
