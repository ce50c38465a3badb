package dk.loopbog.query.projection;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.query.eventlog.EventLog;
import dk.loopbog.query.eventlog.EventLogTail;
import io.micrometer.core.instrument.Timer;
import io.micrometer.tracing.Tracer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
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
    private final SequencedDeadLetterQueue<EventMessage<?>> parked;
    private final DeadLetteringEventHandlerInvoker invoker;
    private final PooledStreamingEventProcessor processor;
    private volatile boolean started;

    /** @param alone whether no other node can hold the view; it then looks less often for what another one may have let go of */
    ViewProcessor(StoredReadModel<D> model, EventLogTail source, MongoTemplate mongo, ViewTokens tokens, Serializer serializer, boolean alone,
                  ScheduledExecutorService threads, MessageMonitor<? super EventMessage<?>> monitor, Timer batches, Tracer tracer) {
        this.model = model;
        var folding = new BatchFolding<>(model, batches, new FoldSpans(tracer, "fold " + model.view().name()));
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
                .tokenClaimInterval(alone ? 5_000 : 1_000)
                .claimExtensionThreshold(1_000)
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
        started = true;
        processor.start();
    }

    /** Returns when the batch in hand is done and its token stored. */
    void stop() {
        processor.shutDown();
    }

    /** After {@link #stop}, where it had been started before that. */
    void startAgain() {
        if (started) {
            processor.start();
        }
    }

    /** The last event that this node has taken account of for the view; empty where another node does the work. */
    OptionalLong position() {
        var status = processor.processingStatus().get(SEGMENT);
        return status == null ? OptionalLong.empty() : status.getCurrentPosition();
    }

    /** Why the view does not get on, or null where it does. */
    @Nullable Throwable failure() {
        var status = processor.processingStatus().get(SEGMENT);
        return status == null || !status.isErrorState() ? null : status.getError();
    }

    long parkedEvents() {
        return parked.size();
    }

    /** What could not be folded, a line for each document, the longest parked first. */
    List<ParkedEvent> parked() {
        var all = new ArrayList<ParkedEvent>();
        for (var sequence : parked.deadLetters()) {
            var letters = new ArrayList<DeadLetter<? extends EventMessage<?>>>();
            sequence.forEach(letters::add);
            if (!letters.isEmpty()) {
                var first = letters.getFirst();
                all.add(new ParkedEvent(name(), documentOf(first), positionOf(first.message()),
                        first.message().getPayloadType().getSimpleName(), first.enqueuedAt(), first.lastTouched(),
                        first.cause().map(ViewProcessor::inWords).orElse(""), letters.size() - 1));
            }
        }
        all.sort(Comparator.comparing(ParkedEvent::since));
        return all;
    }

    /** What a fold says is about ids and types; what other code says might repeat what somebody wrote, so its kind alone is told. */
    private static String inWords(Cause cause) {
        return cause.type().equals(FoldFailed.class.getName()) ? cause.message() : cause.type().substring(cause.type().lastIndexOf('.') + 1);
    }

    private @Nullable UUID documentOf(DeadLetter<? extends EventMessage<?>> letter) {
        return model.view().documentChangedBy((DomainEvent) letter.message().getPayload());
    }

    private static long positionOf(EventMessage<?> message) {
        return message instanceof TrackedEventMessage<?> tracked ? EventLog.positionOf(tracked) : 0;
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

    /** Tries the document's events again; whether all went well. */
    boolean retryParked(UUID document) {
        return invoker.process(letter -> document.equals(documentOf(letter)));
    }

    /** Takes the document's first parked event out, so that the view does without it, and tries those behind it; false where none is parked. */
    boolean skipParked(UUID document, long position) {
        for (var letter : parked.deadLetterSequence(document.toString())) {
            if (positionOf(letter.message()) != position) {
                return false;
            }
            parked.evict(letter);
            retryParked(document);
            return true;
        }
        return false;
    }

    void park(UUID document, EventMessage<?> message, @Nullable Throwable cause) {
        var sequence = document.toString();
        parked.enqueue(sequence, cause == null ? new GenericDeadLetter<>(sequence, message) : new GenericDeadLetter<>(sequence, message, cause));
    }

    void forgetParked() {
        parked.clear();
    }
}
