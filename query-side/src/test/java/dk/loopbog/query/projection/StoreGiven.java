package dk.loopbog.query.projection;

import com.mongodb.client.model.Sorts;
import com.mongodb.event.CommandListener;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.RawBsonDocument;

/** A store for a test: embedded, or a database of its own in the MongoDB that LOOPBOG_MONGODB_URI names. */
final class StoreGiven implements AutoCloseable {

    private final MongoStore store;

    StoreGiven(CommandListener... listeners) {
        store = new MongoStore(Objects.requireNonNullElse(System.getenv("LOOPBOG_MONGODB_URI"), ""), "test-" + UUID.randomUUID(), listeners);
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
    }
}
