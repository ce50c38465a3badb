package dk.loopbog.bench;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.EventContract;
import dk.loopbog.events.personal.PersonalCipher;
import dk.loopbog.query.ViewCatalogue;
import dk.loopbog.query.eventlog.EventLog;
import dk.loopbog.query.projection.RebuildRun;
import dk.loopbog.query.view.LoggedEvent;
import dk.loopbog.query.view.Recorded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingModule;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;

/**
 * The same views kept by Axon with its defaults: {@code tracking|pooled folder work events}. One processor for each view, tokens and
 * documents in the embedded store, each event's document read, folded and written; the events are those of the folder's log, without
 * encryption.
 */
final class StockRebuildRun {

    private StockRebuildRun() {
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[1]);
        var work = Path.of(arguments[2]);
        var most = Long.parseLong(arguments[3]);
        try (var stock = new StockStore("jdbc:sqlite:" + work.resolve("events.db")); var views = new RebuildRun.PlainViews()) {
            stock.createTables();
            var events = copy(folder, stock, most);
            var processing = new EventProcessingModule();
            if (arguments[0].equals("pooled")) {
                processing.usingPooledStreamingEventProcessors();
            }
            for (var view : ViewCatalogue.ALL) {
                var taking = views.handlerOf(view, PersonalCipher.none());
                processing.registerEventHandler(axon -> new Handler(view.name(), taking));
            }
            processing.byDefaultAssignHandlerInstancesTo(handler -> ((Handler) handler).name);
            processing.registerTokenStore(axon -> MongoTokenStore.builder()
                    .mongoTemplate(DefaultMongoTemplate.builder().mongoDatabase(views.database()).build()).serializer(axon.serializer()).build());
            var configurer = DefaultConfigurer.defaultConfiguration(false)
                    .configureSerializer(axon -> StockStore.serializer())
                    .configureEmbeddedEventStore(axon -> stock.engine());
            configurer.registerModule(processing);
            var from = System.nanoTime();
            var axon = configurer.start();
            var waiting = new ArrayList<>(ViewCatalogue.ALL.stream().map(view -> axon.eventProcessingConfiguration()
                    .eventProcessor(view.name(), StreamingEventProcessor.class).orElseThrow()).toList());
            while (!waiting.isEmpty()) {
                waiting.removeIf(processor -> reached(processor, events));
                TimeUnit.MILLISECONDS.sleep(20);
            }
            Child.tell(Map.of("seconds", (System.nanoTime() - from) / 1e9, "events", events));
            System.exit(0); // whatever threads are left
        }
    }

    private static boolean reached(StreamingEventProcessor processor, long position) {
        var status = processor.processingStatus().values();
        return !status.isEmpty() && status.stream().allMatch(segment -> segment.getCurrentPosition().orElse(0) >= position);
    }

    private static long copy(Path folder, StockStore stock, long most) {
        try (var keys = Keys.of(folder);
             var log = new EventLog("jdbc:sqlite:" + folder.resolve("events.db"), null, null, EventContract.serializer(keys.ring()))) {
            var position = 0L;
            while (position < most) {
                var messages = log.after(position);
                var some = new ArrayList<DomainEventMessage<?>>();
                for (var message : messages.subList(0, (int) Math.min(messages.size(), most - position))) {
                    some.add((DomainEventMessage<?>) message);
                }
                if (some.isEmpty()) {
                    break;
                }
                stock.engine().appendEvents(List.copyOf(some));
                position += some.size();
            }
            return position;
        }
    }

    /** As somebody would write it who follows the manual. */
    private static final class Handler {

        private final String name;
        private final RebuildRun.PlainView view;

        Handler(String name, RebuildRun.PlainView view) {
            this.name = name;
            this.view = view;
        }

        @EventHandler
        void on(EventMessage<?> message) {
            if (message instanceof TrackedEventMessage<?> tracked && message instanceof DomainEventMessage<?> domain) {
                var actor = (String) message.getMetaData().get("actor");
                view.take(new LoggedEvent((DomainEvent) message.getPayload(), new Recorded(tracked.trackingToken().position().orElseThrow(),
                        message.getTimestamp(), actor == null ? null : UUID.fromString(actor)), domain.getAggregateIdentifier(), domain.getSequenceNumber()));
            }
        }
    }
}
