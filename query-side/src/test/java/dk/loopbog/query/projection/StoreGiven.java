package dk.loopbog.query.projection;

import com.mongodb.client.model.Sorts;
import com.mongodb.event.CommandListener;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * A store for a test: one that several nodes can share, which is a database of its own in the MongoDB that LOOPBOG_MONGODB_URI names or
 * else in a compatible server; or the embedded one, which one node has for itself.
 */
final class StoreGiven implements AutoCloseable {

    private final @Nullable MongoServer server;
    private final MongoStore store;

    StoreGiven(CommandListener... listeners) {
        var given = System.getenv("LOOPBOG_MONGODB_URI");
        server = given == null ? new MongoServer(new MemoryBackend()) : null;
        store = new MongoStore(server == null ? given : server.bindAndGetConnectionString() + "/?retryWrites=false", "test-" + UUID.randomUUID(), listeners);
    }

    private StoreGiven(MongoStore embedded) {
        server = null;
        store = embedded;
    }

    static StoreGiven embedded(CommandListener... listeners) {
        return new StoreGiven(new MongoStore("", "test", listeners));
    }

    MongoStore store() {
        return store;
    }

    /** All documents of the collection as they are on the wire, by id. */
    List<ByteBuffer> bytesOf(String collection) {
        return store.database().getCollection(collection, RawBsonDocument.class).find().sort(Sorts.ascending("_id"))
                .map(document -> document.getByteBuffer().asNIO()).into(new ArrayList<>());
    }

    @Override
    public void close() {
        store.database().drop();
        store.close();
        if (server != null) {
            server.shutdownNow();
        }
    }
}
