package dk.loopbog.query.projection;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;

/** The MongoDB given by its address, or else a compatible server within this process that keeps everything in memory. */
final class MongoStore implements AutoCloseable {

    private final @Nullable MongoServer embedded;
    private final MongoClient client;
    private final String database;

    /**
     * @param uri      blank for the embedded server
     * @param database where the address names none
     */
    MongoStore(String uri, String database, CommandListener... listeners) {
        embedded = uri.isBlank() ? new MongoServer(new MemoryBackend()) : null;
        var address = new ConnectionString(embedded == null ? uri : embedded.bindAndGetConnectionString() + "/?retryWrites=false");
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address)
                // a page that cannot be answered says so before its reader gives up
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(5, TimeUnit.SECONDS))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .commandListenerList(List.of(listeners))
                .build());
        this.database = address.getDatabase() == null ? database : address.getDatabase();
    }

    MongoDatabase database() {
        return client.getDatabase(database);
    }

    /** Whether its documents are gone when this process ends. */
    boolean isEmbedded() {
        return embedded != null;
    }

    @Override
    public void close() {
        client.close();
        if (embedded != null) {
            embedded.shutdownNow();
        }
    }
}
