package dk.loopbog.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;

/** Events that somebody has decided a view shall do without. They are kept with the read models, so that a rebuild does without them too. */
final class SkippedEvents {

    private final MongoCollection<Document> skipped;
    private final Clock clock;

    SkippedEvents(MongoDatabase database, Clock clock) {
        this.skipped = database.getCollection("skipped-events");
        this.clock = clock;
    }

    /**
     * @param by name of the account that decided it
     */
    record Skipped(String view, UUID document, long position, String reason, String by, Instant at) {
    }

    void add(String view, UUID document, long position, String reason, String by) {
        var id = view + "@" + position;
        skipped.replaceOne(Filters.eq(id), new Document("_id", id).append("view", view).append("document", document.toString())
                .append("position", position).append("reason", reason).append("by", by).append("at", Date.from(clock.instant())), new ReplaceOptions().upsert(true));
    }

    List<Skipped> all() {
        return skipped.find().sort(Sorts.ascending("_id")).map(found -> new Skipped(found.getString("view"), UUID.fromString(found.getString("document")),
                found.getLong("position"), found.getString("reason"), found.getString("by"), found.getDate("at").toInstant())).into(new ArrayList<>());
    }

    Set<Long> positionsOf(String view) {
        return new HashSet<>(all().stream().filter(event -> event.view().equals(view)).map(Skipped::position).toList());
    }
}
