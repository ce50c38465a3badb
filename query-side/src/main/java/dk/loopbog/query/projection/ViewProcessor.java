package dk.loopbog.query.projection;

import dk.loopbog.query.eventlog.EventLogTail;
import io.micrometer.core.instrument.Timer;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one view up to date with Axon's pooled streaming event processor. An event that cannot be folded is parked, and with it
 * those that follow for the same document; the other documents go on.
 */
final class ViewProcessor<D> {

    private static final int SEGMENT = 0;
    private static final int BATCH = 500;

    private final StoredReadModel<D> model;
    private final ViewTokens tokens;
    private final SequencedDeadLetterQueue<EventMessage<?>> parked;
    private final DeadLetteringEventHandlerInvoker invoker;
    private final PooledStreamingEventProcessor processor;

    ViewProcessor(StoredReadModel<D> model, EventLogTail source, MongoTemplate mongo, ViewTokens tokens, Serializer serializer,
                  ScheduledExecutorService threads, MessageMonitor<? super EventMessage<?>> monitor, Timer batches) {
        this.model = model;
        this.tokens = tokens;
        var folding = new BatchFolding<>(model, batches);
        parked = MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(name())
                .mongoTemplate(mongo)
                .serializer(serializer)
                .transactionManager(NoTransactionManager.instance())
                .maxSequences(10_000)
                .maxSequenceSize(100_000)
                .build();
        invoker = DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(folding)
                .queue(parked)
                .sequencingPolicy(message -> sequenceOf(folding.documentChangedBy(message)))
                .transactionManager(NoTransactionManager.instance())
                .enableSequenceIdentifierCache()
                .build();
        invoker.registerHandlerInterceptor(folding);
        processor = PooledStreamingEventProcessor.builder()
                .name(name())
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(source)
                .tokenStore(tokens.store())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(BATCH)
                .tokenClaimInterval(1_000)
                .messageMonitor(monitor)
                .build();
        processor.registerHandlerInterceptor(folding);
    }

    private static @Nullable String sequenceOf(@Nullable UUID document) {
        return document == null ? null : document.toString();
    }

    String name() {
        return model.view().name();
    }

    StoredReadModel<D> model() {
        return model;
    }

    void start() {
        processor.start();
    }

    /** Returns when the batch in hand is done and its token stored. */
    void stop() {
        processor.shutDown();
    }

    /** The last event that the view has taken account of; the stored token speaks where another node does the work. */
    OptionalLong position() {
        var status = processor.processingStatus().get(SEGMENT);
        return status == null || status.getCurrentPosition().isEmpty() ? tokens.position(name()) : status.getCurrentPosition();
    }

    /** Why the view does not get on, or null where it does. */
    @Nullable Throwable failure() {
        var status = processor.processingStatus().get(SEGMENT);
        return status == null || !status.isErrorState() ? null : status.getError();
    }

    long parkedEvents() {
        return parked.size();
    }

    /**
     * Tries the parked events again, document by document.
     *
     * @return how many are still parked
     */
    long retryParked() {
        var left = parked.amountOfSequences();
        while (left-- > 0 && invoker.process(letter -> true)) {
            // one document's events at a time
        }
        return parked.size();
    }

    void park(UUID document, EventMessage<?> message, @Nullable Throwable cause) {
        var sequence = document.toString();
        parked.enqueue(sequence, cause == null ? new GenericDeadLetter<>(sequence, message) : new GenericDeadLetter<>(sequence, message, cause));
    }

    void forgetParked() {
        parked.clear();
    }
}
