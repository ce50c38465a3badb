package dk.loopbog.query.projection;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.RenameCollectionOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import dk.loopbog.events.personal.PersonalCipher;
import dk.loopbog.query.view.ReadModel;
import dk.loopbog.query.view.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWrapper;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * One view's documents in MongoDB, in the collection of the view's name. All that is asked of the store is here: find by id,
 * find all by id, replace, insert, rename; see docs/decisions/0003.
 */
final class StoredReadModel<D> implements ReadModel<D> {

    /** So few that who gives way to readers does so before long. */
    private static final int AT_ONCE = 250;
    private static final String REBUILT = ".rebuilt-";

    private final MongoDatabase database;
    private final View<D> view;
    private final PersonalCodec texts;
    private final CodecRegistry codecs;
    /** Null where other nodes may write too: what lies there may then have moved on. */
    private final @Nullable KeptDocuments<D> kept;
    private final MongoCollection<Stored<D>> documents;

    StoredReadModel(MongoStore store, View<D> view, PersonalCipher cipher) {
        this.database = store.database();
        this.view = view;
        this.kept = store.isEmbedded() ? new KeptDocuments<>(cipher, this::isWholeWhenWritten) : null;
        this.texts = new PersonalCodec(cipher);
        this.codecs = DocumentCodecs.registry(texts);
        this.documents = collection(view.name());
    }

    private MongoCollection<Stored<D>> collection(String name) {
        var codec = new StoredCodec<>(view.documentType(), codecs, kept != null);
        return database.getCollection(name, codec.getEncoderClass())
                .withCodecRegistry(CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(codec), codecs));
    }

    View<D> view() {
        return view;
    }

    @Override
    public Optional<D> find(UUID id) {
        return Optional.ofNullable(load(Set.of(id)).get(id)).map(Stored::is);
    }

    @Override
    public List<D> find(Collection<UUID> ids) {
        var found = load(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).map(Stored::is).toList();
    }

    @Override
    public List<D> all() {
        return kept == null ? fetch().stream().map(Stored::is).toList() : kept.all(this::fetch);
    }

    @Override
    public void forEach(Consumer<? super D> reader) {
        settle();
        documents.find().batchSize(AT_ONCE).forEach(stored -> reader.accept(stored.is()));
    }

    private List<Stored<D>> fetch() {
        return documents.find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }

    Map<UUID, Stored<D>> load(Collection<UUID> ids) {
        return kept == null ? fetch(ids) : kept.find(ids, this::fetch);
    }

    private Map<UUID, Stored<D>> fetch(Collection<UUID> ids) {
        var found = new HashMap<UUID, Stored<D>>();
        if (!ids.isEmpty()) {
            documents.find(Filters.in("_id", ids.stream().map(UUID::toString).toList())).forEach(stored -> found.put(stored.id(), stored));
        }
        return found;
    }

    /**
     * Puts the documents in the place of earlier ones, except where a later state is already stored: another node may have been faster.
     *
     * @param generation of keys that held before the first text of the documents was opened
     */
    void replace(Collection<Stored<D>> changed, long generation) {
        if (changed.isEmpty()) {
            return;
        }
        if (kept == null) {
            replace(documents, changed);
        } else {
            kept.replace(changed, generation);
        }
    }

    private boolean isWholeWhenWritten(Collection<Stored<D>> changed) {
        var before = texts.leftOut();
        replace(documents, changed);
        return texts.leftOut() == before;
    }

    /** Writes what was replaced and is not in the store yet, and drops what was opened with keys that are gone. */
    void settle() {
        if (kept != null) {
            kept.settle();
        }
    }

    private void replace(MongoCollection<Stored<D>> documents, Collection<Stored<D>> changed) {
        var upsert = new ReplaceOptions().upsert(true);
        try {
            documents.bulkWrite(changed.stream().map(stored -> new ReplaceOneModel<>(earlierThan(stored), stored, upsert)).toList(),
                    new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (!e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY) || e.getWriteConcernError() != null) {
                throw e;
            }
        }
    }

    /** The embedded store belongs to this node alone, and would read every document for a filter that names more than the id. */
    private Bson earlierThan(Stored<D> stored) {
        var id = Filters.eq(stored.id().toString());
        return kept == null ? Filters.and(id, Filters.lt("at", stored.at())) : id;
    }

    long generationOfKeys() {
        return texts.cipher().generation();
    }

    /** The document as it is written, not packed. */
    BsonDocument written(Stored<D> stored) {
        var codec = new StoredCodec<>(view.documentType(), codecs, false);
        return BsonDocumentWrapper.asBsonDocument(stored, CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(codec), codecs));
    }

    void forEachStored(Consumer<Stored<D>> reader) {
        settle();
        documents.find().batchSize(AT_ONCE).forEach(reader);
    }

    /** Drops what rebuilds that did not end have left. */
    void dropLeftovers(UUID but) {
        for (var name : database.listCollectionNames().into(new ArrayList<>())) {
            if (name.startsWith(view.name() + REBUILT) && !name.endsWith(but.toString())) {
                database.getCollection(name).drop();
            }
        }
    }

    /** Documents that are written beside the present ones and take their place together. */
    final class Successor {

        private final MongoCollection<Stored<D>> fresh;

        /** @param job whose documents they are; a job that goes on finds here what it has written before */
        Successor(UUID job) {
            fresh = collection(view.name() + REBUILT + job);
        }

        /** What a job that was cut short has written. */
        Map<UUID, Stored<D>> soFar() {
            var found = new HashMap<UUID, Stored<D>>();
            fresh.find().batchSize(AT_ONCE).forEach(stored -> found.put(stored.id(), stored));
            return found;
        }

        /** Documents none of which has been written before. */
        void insert(Collection<Stored<D>> all, GivingWay way) {
            for (var some : inParts(all)) {
                way.pass();
                fresh.insertMany(some, new InsertManyOptions().ordered(false));
            }
        }

        void replace(Collection<Stored<D>> changed, GivingWay way) {
            for (var some : inParts(changed)) {
                way.pass();
                StoredReadModel.this.replace(fresh, some);
            }
        }

        private List<List<Stored<D>>> inParts(Collection<Stored<D>> all) {
            var list = List.copyOf(all);
            var parts = new ArrayList<List<Stored<D>>>();
            for (var from = 0; from < list.size(); from += AT_ONCE) {
                parts.add(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
            }
            return parts;
        }

        /**
         * @param all        that were written
         * @param generation of keys that held before the first text in them was opened
         */
        void takeOver(Collection<Stored<D>> all, long generation) {
            if (!database.listCollectionNames().into(new ArrayList<>()).contains(fresh.getNamespace().getCollectionName())) {
                database.createCollection(fresh.getNamespace().getCollectionName()); // of a view without any document
            }
            if (kept == null) {
                rename();
            } else {
                kept.replaceAll(this::rename, all, generation);
            }
        }

        private void rename() {
            fresh.renameCollection(documents.getNamespace(), new RenameCollectionOptions().dropTarget(true));
        }

        void drop() {
            fresh.drop();
        }
    }
}
