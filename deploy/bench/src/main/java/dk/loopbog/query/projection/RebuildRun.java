package dk.loopbog.query.projection;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.model.InsertManyOptions;
import dk.loopbog.bench.Measuring;
import dk.loopbog.events.EventContract;
import dk.loopbog.query.ViewCatalogue;
import dk.loopbog.query.eventlog.EventLog;
import dk.loopbog.query.view.View;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.SimpleSerializedType;
import org.bson.RawBsonDocument;

/**
 * Folds all read models of a data folder's log in an embedded store, and tells how long it took; it lives in this package to reach
 * what the product keeps to itself. {@code ours folder documents} leaves the finished documents in a file; {@code floor folder
 * documents} writes that file's documents by plain {@code insertMany}, and reads and parses each row of the log once, in one thread.
 */
public final class RebuildRun {

    private static final Duration LONG = Duration.ofHours(2);
    private static final int AT_ONCE = 1_000;

    private RebuildRun() {
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[1]);
        var documents = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "ours" -> ours(folder, documents);
            case "floor" -> floor(folder, documents);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static String url(Path folder) {
        return "jdbc:sqlite:" + folder.resolve("events.db");
    }

    private static void ours(Path folder, Path documents) throws IOException {
        try (var keys = Measuring.keys(folder); var store = new MongoStore("", "bench");
             var log = new EventLog(url(folder), null, null, EventContract.serializer(keys.ring()))) {
            var from = System.nanoTime();
            try (var projections = new Projections(ViewCatalogue.ALL, log, store, keys.ring(), Clock.systemUTC(), new SimpleMeterRegistry(),
                        Tracer.NOOP, GivingWay.toNobody())) {
                projections.start();
                if (!projections.awaitHead(LONG)) {
                    throw new IllegalStateException("not caught up", projections.failure());
                }
                var seconds = (System.nanoTime() - from) / 1e9;
                var parked = projections.parkedEvents();
                if (!parked.isEmpty()) {
                    throw new IllegalStateException(parked.size() + " documents could not be folded, one with " + parked.getFirst());
                }
                var written = write(store, documents);
                Measuring.tell(Map.of("seconds", seconds, "events", log.head(), "documents", written, "megabytes", Measuring.residentMegabytes()));
            }
        }
    }

    private static long write(MongoStore store, Path file) throws IOException {
        var count = 0L;
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20))) {
            for (var view : ViewCatalogue.ALL) {
                for (var document : store.database().getCollection(view.name(), RawBsonDocument.class).find().batchSize(AT_ONCE)) {
                    var bytes = document.getByteBuffer();
                    out.writeUTF(view.name());
                    out.writeInt(bytes.remaining());
                    out.write(bytes.array(), bytes.position(), bytes.remaining());
                    count++;
                }
            }
        }
        return count;
    }

    private static void floor(Path folder, Path documents) throws Exception {
        try (var keys = Measuring.keys(folder); var store = new MongoStore("", "bench")) {
            var parsing = parse(folder, keys.ring());
            var inserting = insert(store, documents);
            Measuring.tell(Map.of("seconds", parsing + inserting, "parsing", parsing, "inserting", inserting));
        }
    }

    private static double parse(Path folder, dk.loopbog.events.personal.PersonalCipher cipher) throws Exception {
        var serializer = EventContract.serializer(cipher);
        var json = new ObjectMapper();
        var events = 0L;
        var from = System.nanoTime();
        try (var connection = DriverManager.getConnection(url(folder)); var statement = connection.createStatement();
             var rows = statement.executeQuery("SELECT payload_type, payload_revision, payload, metadata FROM domain_event ORDER BY global_index")) {
            while (rows.next()) {
                var payload = rows.getString(3).getBytes(StandardCharsets.UTF_8);
                Object event = serializer.deserialize(new org.axonframework.serialization.SimpleSerializedObject<>(payload, byte[].class,
                        new SimpleSerializedType(rows.getString(1), rows.getString(2))));
                var metaData = json.readTree(rows.getString(4));
                if (event == null || metaData.isEmpty()) {
                    throw new IllegalStateException("an empty row");
                }
                events++;
            }
        }
        if (events == 0) {
            throw new IllegalStateException("an empty log");
        }
        return (System.nanoTime() - from) / 1e9;
    }

    /** Reading the file is not counted. */
    private static double insert(MongoStore store, Path documents) throws IOException {
        var nanos = 0L;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(documents), 1 << 20))) {
            var batch = new ArrayList<RawBsonDocument>();
            var of = "";
            while (true) {
                String view;
                try {
                    view = in.readUTF();
                } catch (EOFException e) {
                    break;
                }
                var bytes = in.readNBytes(in.readInt());
                if (!view.equals(of) || batch.size() == AT_ONCE) {
                    nanos += insert(store, of, batch);
                    of = view;
                }
                batch.add(new RawBsonDocument(bytes));
            }
            nanos += insert(store, of, batch);
        }
        return nanos / 1e9;
    }

    private static long insert(MongoStore store, String view, List<RawBsonDocument> batch) {
        if (batch.isEmpty()) {
            return 0;
        }
        var from = System.nanoTime();
        store.database().getCollection(view, RawBsonDocument.class).insertMany(batch, new InsertManyOptions().ordered(false));
        batch.clear();
        return System.nanoTime() - from;
    }

    /** The views as a stock set-up would keep them: each event's document read, folded and written again. */
    public static final class PlainViews implements AutoCloseable {

        private final MongoStore store = new MongoStore("", "bench");

        public com.mongodb.client.MongoDatabase database() {
            return store.database();
        }

        /** Takes one event of one view after the other. */
        public <D> PlainView handlerOf(View<D> view, dk.loopbog.events.personal.PersonalCipher cipher) {
            var model = new StoredReadModel<>(store, view, cipher);
            return logged -> {
                var id = view.documentChangedBy(logged.event());
                if (id != null) {
                    var fold = new Fold<>(view, model.load(List.of(id)));
                    fold.take(id, logged);
                    model.replace(fold.changed(), model.generationOfKeys());
                    model.settle(); // as a store that others share would have it
                }
            };
        }

        @Override
        public void close() {
            store.close();
        }
    }

    /** What a stock event handler does. */
    @FunctionalInterface
    public interface PlainView {
        void take(dk.loopbog.query.view.LoggedEvent event);
    }
}
