package dk.loopbog.query.projection;

import dk.loopbog.bench.Measuring;
import dk.loopbog.command.eventlog.EventLogAddress;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.events.EventContract;
import dk.loopbog.events.Personal;
import dk.loopbog.events.group.MemberJoined;
import dk.loopbog.events.logbook.LogbookEntryWritten;
import dk.loopbog.query.ViewCatalogue;
import dk.loopbog.query.eventlog.EventLog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * From the moment that an append is on the disk until every read model has it: {@code folder per-second warm seconds}. The appends
 * come at an even pace, whether or not those before have been seen; both sides are in one process, joined as the product joins them.
 */
public final class VisibleRun {

    private VisibleRun() {
    }

    private record Place(UUID group, UUID participant) {
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var perSecond = Integer.parseInt(arguments[1]);
        var warm = Double.parseDouble(arguments[2]);
        var seconds = Double.parseDouble(arguments[3]);
        var file = folder.resolve("events.db");
        try (var keys = Measuring.keys(folder); var store = new MongoStore("", "bench");
             var engine = EventLogEngine.open(EventLogAddress.file(file), new SimpleMeterRegistry(), keys.ring());
             var log = new EventLog("jdbc:sqlite:" + file, null, null, EventContract.serializer(keys.ring()));
             var projections = new Projections(ViewCatalogue.ALL, log, store, keys.ring(), Clock.systemUTC(), new SimpleMeterRegistry(),
                         Tracer.NOOP, GivingWay.toNobody())) {
            projections.start();
            engine.whenCommitted(projections::lookNow);
            projections.awaitHead(Duration.ofMinutes(10));
            var places = places(log);
            var waits = new ConcurrentLinkedQueue<Double>();
            var begin = System.nanoTime();
            var from = begin + (long) (warm * 1e9);
            var count = (int) (perSecond * (warm + seconds));
            try (var writers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
                for (var number = 0; number < count; number++) {
                    var due = begin + number * 1_000_000_000L / perSecond;
                    LockSupport.parkNanos(due - System.nanoTime());
                    var place = places.get(number % places.size());
                    writers.submit(() -> {
                        var id = append(engine, place);
                        var durable = System.nanoTime();
                        var position = engine.positionOf(id);
                        projections.await(position, Duration.ofSeconds(30));
                        if (durable > from) {
                            waits.add((System.nanoTime() - durable) / 1e6);
                        }
                        return null;
                    });
                }
                writers.shutdown();
                writers.awaitTermination(2, TimeUnit.MINUTES);
            }
            var sorted = new ArrayList<>(waits);
            sorted.sort(Double::compare);
            Measuring.tell(Map.of("count", sorted.size(), "p50", at(sorted, 0.5), "p99", at(sorted, 0.99)));
        }
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    private static List<Place> places(EventLog log) {
        var places = new ArrayList<Place>();
        log.replay(logged -> {
            if (logged.event() instanceof MemberJoined joined) {
                places.add(new Place(joined.groupId(), joined.participantId()));
            }
            return places.size() < 1_000;
        });
        return places;
    }

    private static UUID append(EventLogEngine engine, Place place) {
        var id = UUID.randomUUID();
        engine.appendEvents(List.of(new GenericDomainEventMessage<>("LogbookEntry", id.toString(), 0, new LogbookEntryWritten(id, place.group(), place.participant(),
                new Personal(place.participant(), "Jeg prøvede det i dag, og det gik bedre end sidst."), 1, null, true, LocalDate.of(2020, 3, 2)), Map.of())));
        return id;
    }
}
