package dk.loopbog.query.projection;

import com.mongodb.client.model.Filters;
import java.util.OptionalLong;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/** How far each view has come, as Axon's token store keeps it: one segment, so one token for each view. */
final class ViewTokens {

    private final MongoTemplate mongo;
    private final Serializer serializer;
    private final MongoTokenStore store;

    ViewTokens(MongoTemplate mongo, Serializer serializer) {
        this.mongo = mongo;
        this.serializer = serializer;
        this.store = MongoTokenStore.builder().mongoTemplate(mongo).serializer(serializer).contentType(String.class).build();
    }

    TokenStore store() {
        return store;
    }

    /** Whoever may hold it at the moment; empty where the view has never been built. */
    OptionalLong position(String view) {
        var entry = mongo.trackingTokensCollection().find(Filters.eq("processorName", view)).first();
        if (entry == null) {
            return OptionalLong.empty();
        }
        TrackingToken token = serializer.deserialize(new SimpleSerializedObject<>(entry.getString("token"), String.class, entry.getString("tokenType"), null));
        return token.position();
    }

    /** Puts the view to this position, whatever it was at before. No processor may be running. */
    void reset(String view, long position) {
        mongo.trackingTokensCollection().deleteMany(Filters.eq("processorName", view));
        store.initializeTokenSegments(view, 1, new GlobalSequenceTrackingToken(position));
    }
}
