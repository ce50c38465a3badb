package dk.loopbog.query.projection;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dk.loopbog.query.projection.RebuildJob.Compared;
import dk.loopbog.query.projection.RebuildJob.Difference;
import dk.loopbog.query.projection.RebuildJob.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The one rebuild that may go on at a time, in the store that all nodes share: one document, which is claimed by a node and holds
 * a lease that the node renews. A node that dies loses it, and another goes on from the last position that was written down.
 */
final class RebuildJobs {

    static final Duration LEASE = Duration.ofSeconds(6);
    private static final UUID NONE = new UUID(0, 0);
    private static final Bson THE_ONE = Filters.eq("current");

    private final MongoCollection<Document> jobs;
    private final Clock clock;

    RebuildJobs(MongoDatabase database, Clock clock) {
        this.jobs = database.getCollection("rebuilds");
        this.clock = clock;
    }

    /** What a node that has claimed the job works on. */
    record Claim(UUID id, List<String> views, long from) {
    }

    Optional<RebuildJob> current() {
        return Optional.ofNullable(jobs.find(THE_ONE).first()).map(RebuildJobs::read).filter(job -> !job.id().equals(NONE));
    }

    /** When each view was last folded anew. */
    Map<String, Instant> built() {
        var found = jobs.find(THE_ONE).first();
        var built = new HashMap<String, Instant>();
        if (found != null) {
            found.get("built", new Document()).forEach((view, at) -> built.put(view, ((Date) at).toInstant()));
        }
        return built;
    }

    /** How many rebuilds have ended; grows with each, on whichever node. */
    long generation() {
        var found = jobs.find(THE_ONE).first();
        return found == null ? 0 : found.getLong("generation");
    }

    /** Asks for a rebuild; empty where another one is not over yet. */
    Optional<UUID> ask(Collection<String> views, @Nullable String by, long total) {
        var id = UUID.randomUUID();
        if (jobs.find(THE_ONE).first() == null) {
            insertNone();
        }
        var asked = jobs.findOneAndUpdate(Filters.and(THE_ONE, Filters.in("state", State.CANCELLED.name(), State.DONE.name(), State.FAILED.name())),
                Updates.combine(Updates.set("job", id.toString()), Updates.set("views", List.copyOf(views)), Updates.set("state", State.RUNNING.name()),
                        Updates.set("by", by), Updates.set("asked", now()), Updates.set("ended", null), Updates.set("done", 0L),
                        Updates.set("total", total), Updates.set("perSecond", 0L), Updates.set("written", 0L), Updates.set("node", null),
                        Updates.set("until", new Date(0)), Updates.set("problem", null), Updates.set("compared", new Document())));
        return asked == null ? Optional.empty() : Optional.of(id);
    }

    /** Generations count from the time at which the store was new, so that one that lost everything does not come to an earlier count again. */
    private void insertNone() {
        try {
            jobs.insertOne(new Document("_id", "current").append("state", State.DONE.name()).append("job", NONE.toString())
                    .append("views", List.of()).append("asked", new Date(0)).append("done", 0L).append("total", 0L).append("perSecond", 0L)
                    .append("written", 0L).append("generation", clock.millis()));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /**
     * Takes the job on where it waits for a node, or its node has not been heard of for the time of a lease. A lease that ends later than one can
     * was given before the clock was put back, and counts for nothing.
     */
    Optional<Claim> claim(String node) {
        var claimed = jobs.findOneAndUpdate(
                Filters.and(THE_ONE, Filters.eq("state", State.RUNNING.name()),
                        Filters.or(Filters.lt("until", now()), Filters.gt("until", Date.from(clock.instant().plus(LEASE.multipliedBy(2)))))),
                Updates.combine(Updates.set("node", node), Updates.set("until", lease())), after());
        return Optional.ofNullable(claimed).map(job -> new Claim(UUID.fromString(job.getString("job")), job.getList("views", String.class), job.getLong("written")));
    }

    /** Renews the lease and tells how far the node has come; the job as somebody may have changed it, or empty where it is no longer the node's. */
    Optional<State> renew(Claim claim, String node, long done, long total, long perSecond) {
        return update(claim, node, Updates.combine(Updates.set("until", lease()), Updates.set("done", done), Updates.set("total", Math.max(done, total)),
                Updates.set("perSecond", perSecond))).map(job -> State.valueOf(job.getString("state")));
    }

    /** All documents up to the position are written beside the present ones. */
    void writtenUpTo(Claim claim, String node, long position) {
        update(claim, node, Updates.set("written", position));
    }

    void built(Claim claim, String node, String view) {
        update(claim, node, Updates.set("built." + view, now()));
    }

    void compared(Claim claim, String node, String view, Compared compared) {
        var examples = compared.examples().stream()
                .map(difference -> new Document("document", difference.document().toString()).append("fields", difference.fields())).toList();
        update(claim, node, Updates.set("compared." + view, new Document("documents", compared.documents()).append("same", compared.same())
                .append("newer", compared.newer()).append("different", compared.different()).append("examples", examples)));
    }

    /** Lets go of the job, so that it can be claimed again. */
    void release(Claim claim, String node) {
        update(claim, node, Updates.combine(Updates.set("node", null), Updates.set("until", new Date(0))));
    }

    void end(Claim claim, String node, State state, @Nullable String problem, long done) {
        update(claim, node, Updates.combine(Updates.set("state", state.name()), Updates.set("ended", now()), Updates.set("problem", problem),
                Updates.set("node", null), Updates.set("until", new Date(0)), Updates.set("done", done), Updates.inc("generation", 1L)));
    }

    private Optional<Document> update(Claim claim, String node, Bson change) {
        return Optional.ofNullable(jobs.findOneAndUpdate(
                Filters.and(THE_ONE, Filters.eq("job", claim.id().toString()), Filters.eq("node", node)), change, after()));
    }

    /** Whether there was one that could be paused. */
    boolean pause() {
        return change(State.RUNNING, Updates.set("state", State.PAUSED.name()));
    }

    /** Whether there was one that could go on. */
    boolean resume() {
        return change(State.PAUSED, Updates.set("state", State.RUNNING.name()));
    }

    /** Whether there was one that could be stopped. What was written for it is dropped by the next one. */
    boolean cancel() {
        var stop = Updates.combine(Updates.set("state", State.CANCELLED.name()), Updates.set("ended", now()));
        return change(State.RUNNING, stop) || change(State.PAUSED, stop);
    }

    private boolean change(State from, Bson change) {
        return jobs.updateOne(Filters.and(THE_ONE, Filters.eq("state", from.name())), change).getModifiedCount() > 0;
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private Date lease() {
        return Date.from(clock.instant().plus(LEASE));
    }

    private static FindOneAndUpdateOptions after() {
        return new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    }

    private static RebuildJob read(Document job) {
        var compared = new HashMap<String, Compared>();
        job.get("compared", new Document()).forEach((view, found) -> compared.put(view, compared((Document) found)));
        return new RebuildJob(UUID.fromString(job.getString("job")), job.getList("views", String.class), State.valueOf(job.getString("state")),
                job.getString("by"), job.getDate("asked").toInstant(), instant(job.getDate("ended")), job.getLong("done"), job.getLong("total"),
                job.getLong("perSecond"), job.getString("node"), job.getString("problem"), Map.copyOf(compared));
    }

    private static Compared compared(Document found) {
        return new Compared(found.getLong("documents"), found.getLong("same"), found.getLong("newer"),
                found.getList("examples", Document.class).stream()
                        .map(example -> new Difference(UUID.fromString(example.getString("document")), example.getList("fields", String.class))).toList(),
                found.getLong("different"));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
