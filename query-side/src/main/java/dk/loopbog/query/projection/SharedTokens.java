package dk.loopbog.query.projection;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;

/** In a MongoDB that several nodes share, of which one at a time follows the log for a view. */
final class SharedTokens implements ViewTokens {

    /** A node that does not renew its claim for this long is taken for dead, and another follows the log for the view. */
    private static final Duration CLAIM = Duration.ofSeconds(5);

    private final MongoTemplate mongo;
    private final Serializer serializer;
    private final MongoTokenStore store;

    /** @param node name under which this node claims views */
    SharedTokens(MongoTemplate mongo, Serializer serializer, String node) {
        this.mongo = mongo;
        this.serializer = serializer;
        this.store = MongoTokenStore.builder().mongoTemplate(mongo).serializer(serializer).contentType(String.class).claimTimeout(CLAIM).nodeId(node)
                .build();
    }

    @Override
    public TokenStore store() {
        return store;
    }

    @Override
    public OptionalLong position(String view) {
        var entry = mongo.trackingTokensCollection().find(Filters.eq("processorName", view)).first();
        if (entry == null) {
            return OptionalLong.empty();
        }
        return positionIn(entry);
    }

    @Override
    public void seize(String view) {
        mongo.trackingTokensCollection().updateMany(Filters.eq("processorName", view),
                Updates.combine(Updates.set("owner", "rebuild"), Updates.set("timestamp", System.currentTimeMillis())));
    }

    @Override
    public void freeWhatIsClaimedAhead() {
        mongo.trackingTokensCollection().updateMany(Filters.gt("timestamp", System.currentTimeMillis() + CLAIM.multipliedBy(2).toMillis()),
                Updates.combine(Updates.set("owner", null), Updates.set("timestamp", 0L)));
    }

    @Override
    public void reset(String view, long position) {
        var token = new GlobalSequenceTrackingToken(position);
        var stored = serializer.serialize(token, String.class);
        var changed = mongo.trackingTokensCollection().updateMany(Filters.eq("processorName", view), Updates.combine(
                Updates.set("token", stored.getData()), Updates.set("tokenType", stored.getType().getName()), Updates.set("owner", null),
                Updates.set("timestamp", 0L)));
        if (changed.getMatchedCount() == 0) {
            store.initializeTokenSegments(view, 1, token);
        }
    }

    @Override
    public Map<String, Long> positions() {
        var positions = new HashMap<String, Long>();
        mongo.trackingTokensCollection().find(Filters.ne("processorName", "__config")).forEach(entry -> {
            var position = positionIn(entry);
            if (position.isPresent()) {
                positions.put(entry.getString("processorName"), position.getAsLong());
            }
        });
        return positions;
    }

    private OptionalLong positionIn(Document entry) {
        TrackingToken token = serializer.deserialize(new SimpleSerializedObject<>(entry.getString("token"), String.class, entry.getString("tokenType"), null));
        return token == null ? OptionalLong.empty() : token.position();
    }
}
