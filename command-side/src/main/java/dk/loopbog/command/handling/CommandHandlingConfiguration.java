package dk.loopbog.command.handling;

import dk.loopbog.command.Rehearsals;
import dk.loopbog.command.desk.Researchers;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.command.summary.SummaryProofs;
import dk.loopbog.events.EventContract;
import dk.loopbog.events.personal.KeyRing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.micrometer.GlobalMetricRegistry;
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
    AggregateHost aggregateHost(EventLogEngine eventLog, LoggedFacts facts, ObjectProvider<Researchers> researchers,
                                ObjectProvider<SummaryProofs> proofs, MeterRegistry meters) {
        return new AggregateHost(eventLog, eventLog.getEventSerializer(), facts, orNobody(researchers), orNone(proofs), eventLog.isWrittenByThisProcessAlone(),
                new GlobalMetricRegistry(meters).registerCommandBus("commandBus"));
    }

    @Bean
    CommandSender commands(AggregateHost aggregateHost, LoggedFacts facts, MeterRegistry meters) {
        return new CommandSender(aggregateHost, facts, meters);
    }

    @Bean
    AnsweredCommands answeredCommands(CommandSender commands, EventLogEngine eventLog, ObjectProvider<Clock> clock) {
        return new AnsweredCommands(commands, eventLog, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    Rehearsals rehearsals(EventLogEngine eventLog, ObjectProvider<Researchers> researchers, ObjectProvider<SummaryProofs> proofs,
                          ObjectProvider<Clock> clock, ObjectProvider<KeyRing> keys) {
        var serializer = keys.stream().findFirst().map(ring -> EventContract.serializer(ring.rehearsing())).orElseGet(eventLog::getEventSerializer);
        return () -> {
            var log = new RehearsalLog(eventLog, serializer);
            var facts = new LoggedFacts(log, clock.getIfAvailable(Clock::systemUTC));
            // what is only tried out counts nowhere
            var host = new AggregateHost(log, eventLog.getEventSerializer(), facts, orNobody(researchers), orNone(proofs), true,
                    NoOpMessageMonitor.INSTANCE);
            return new CommandSender(host, facts, new CompositeMeterRegistry());
        };
    }

    /** Without accounts there is no researcher. */
    private static Researchers orNobody(ObjectProvider<Researchers> researchers) {
        return researchers.getIfAvailable(() -> account -> Optional.empty());
    }

    /** Where there is no table of drafts, nothing lies ready to be published. */
    private static SummaryProofs orNone(ObjectProvider<SummaryProofs> proofs) {
        return proofs.getIfAvailable(() -> workshop -> Optional.empty());
    }
}
