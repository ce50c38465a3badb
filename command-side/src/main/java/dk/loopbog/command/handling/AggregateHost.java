package dk.loopbog.command.handling;

import dk.loopbog.command.CommandCatalogue;
import dk.loopbog.command.Facts;
import dk.loopbog.command.desk.Researchers;
import dk.loopbog.command.summary.SummaryProofs;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon with every aggregate of the {@link CommandCatalogue}, on one log. Nothing is found on the classpath: what is not named
 * here is not there, the framework's update check included. There are no transactions around a handler: the log takes all
 * events of a command at once, or none.
 */
final class AggregateHost implements AutoCloseable {

    static {
        // no advertisement for a paid product in the log, least of all at each rehearsal
        System.setProperty("disable-axoniq-console-message", "true");
    }

    private final Configuration axon;

    /**
     * @param serializer of the log
     * @param alone whether this process is the only one that writes to the log, so that aggregates can be kept between commands
     */
    AggregateHost(EventStorageEngine log, Serializer serializer, Facts facts, Researchers researchers, SummaryProofs proofs, boolean alone,
                  MessageMonitor<? super CommandMessage<?>> monitor) {
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> serializer)
                .configureEventSerializer(c -> serializer)
                .configureMessageSerializer(c -> serializer)
                .configureEmbeddedEventStore(c -> log)
                .configureCommandBus(c -> bus(monitor))
                .registerComponent(Facts.class, c -> facts)
                .registerComponent(Researchers.class, c -> researchers)
                .registerComponent(SummaryProofs.class, c -> proofs);
        CommandCatalogue.AGGREGATES.forEach(type -> configurer.configureAggregate(aggregate(type, alone)));
        axon = configurer.start();
    }

    private static CommandBus bus(MessageMonitor<? super CommandMessage<?>> monitor) {
        var bus = SimpleCommandBus.builder().messageMonitor(monitor).build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(
                new SimpleCorrelationDataProvider("actor", "roles", "jobcentre", "participant", "imported", "correlationId", "spanId")));
        return bus;
    }

    private static <A> AggregateConfiguration<A> aggregate(Class<A> type, boolean alone) {
        var aggregate = AggregateConfigurer.defaultConfiguration(type).configureFilterEventsByType(c -> true);
        return alone ? aggregate.configureCache(c -> new BegunAggregates()) : aggregate;
    }

    /** One that may be begun by any of its commands, and to which this one did nothing, has no id yet; there is nothing of it to keep. */
    private static final class BegunAggregates extends WeakReferenceCache {

        @Override
        public void put(@Nullable Object id, Object aggregate) {
            if (id != null) {
                super.put(id, aggregate);
            }
        }
    }

    CommandGateway gateway() {
        return axon.commandGateway();
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
