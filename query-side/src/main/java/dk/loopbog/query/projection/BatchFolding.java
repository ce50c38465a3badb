package dk.loopbog.query.projection;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.query.eventlog.EventLog;
import io.micrometer.core.instrument.Timer;
import io.micrometer.tracing.Span;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Handles the events of one view batch by batch: before the first event it loads every document that the batch will change, after
 * the last it writes them all. It writes in an interceptor because Axon stores the token in the unit of work's prepare-commit
 * phase: what is written later would be lost in a crash between the two. It loads there too, because a failure within the handler
 * parks the event as a dead letter, and a store that cannot be reached is no fault of the event: the batch is tried again.
 */
final class BatchFolding<D> implements EventMessageHandler, MessageHandlerInterceptor<EventMessage<?>> {

    private final StoredReadModel<D> model;
    private final Timer batches;
    private final FoldSpans spans;
    private final String resource;

    BatchFolding(StoredReadModel<D> model, Timer batches, FoldSpans spans) {
        this.model = model;
        this.batches = batches;
        this.spans = spans;
        this.resource = "fold " + model.view().name();
    }

    @Nullable UUID documentChangedBy(Message<?> message) {
        return model.view().documentChangedBy((DomainEvent) message.getPayload());
    }

    @Override
    public boolean canHandle(EventMessage<?> message) {
        return documentChangedBy(message) != null;
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain) throws Exception {
        var batch = unit instanceof BatchingUnitOfWork<? extends EventMessage<?>> several ? several : null;
        if (batch == null || batch.isFirstMessage()) {
            List<? extends EventMessage<?>> messages = batch == null ? List.of(unit.getMessage()) : batch.getMessages();
            var ids = messages.stream().map(this::documentChangedBy).filter(Objects::nonNull).collect(Collectors.toSet());
            unit.resources().put(resource, new Batch<>(model.generationOfKeys(), new Fold<>(model.view(), model.load(ids)), Timer.start(),
                    spans.begin(messages.stream().filter(this::canHandle).toList())));
        }
        var result = chain.proceed();
        if (batch == null || batch.isLastMessage()) {
            var done = batchOf(unit);
            model.replace(done.fold().changed(), done.generation());
            done.since().stop(batches);
            done.spans().forEach(Span::end);
        }
        return result;
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        var id = documentChangedBy(message);
        if (id != null) {
            batchOf(CurrentUnitOfWork.get()).fold().take(id, EventLog.read((TrackedEventMessage<?>) message));
        }
        return null;
    }

    /** @param generation of keys before anything was loaded */
    private record Batch<D>(long generation, Fold<D> fold, Timer.Sample since, List<Span> spans) {
    }

    private Batch<D> batchOf(UnitOfWork<?> unit) {
        return unit.getResource(resource);
    }
}
