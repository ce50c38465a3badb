package dk.loopbog.query.projection;

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
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;

/**
 * One view's documents in MongoDB, in the collection of the view's name. All that is asked of the store is here: find by id,
 * find all by id, replace, insert, rename; see docs/decisions/0003.
 */
final class StoredReadModel<D> implements ReadModel<D> {

    private static final int AT_ONCE = 1_000;

    private final MongoDatabase database;
    private final View<D> view;
    private final CodecRegistry codecs;
    private final MongoCollection<Stored<D>> documents;

    StoredReadModel(MongoDatabase database, View<D> view, PersonalCipher cipher) {
        this.database = database;
        this.view = view;
        this.codecs = DocumentCodecs.registry(cipher);
        this.documents = collection(view.name());
    }

    private MongoCollection<Stored<D>> collection(String name) {
        var codec = new StoredCodec<>(view.documentType(), codecs);
        return database.getCollection(name, codec.getEncoderClass())
                .withCodecRegistry(CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(codec), codecs));
    }

    View<D> view() {
        return view;
    }

    @Override
    public Optional<D> find(UUID id) {
        return Optional.ofNullable(documents.find(Filters.eq(id.toString())).first()).map(Stored::is);
    }

    @Override
    public List<D> find(Collection<UUID> ids) {
        var found = load(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).map(Stored::is).toList();
    }

    @Override
    public List<D> all() {
        return documents.find().sort(Sorts.ascending("_id")).map(Stored::is).into(new ArrayList<>());
    }

    @Override
    public void forEach(Consumer<? super D> reader) {
        documents.find().batchSize(AT_ONCE).forEach(stored -> reader.accept(stored.is()));
    }

    Map<UUID, Stored<D>> load(Collection<UUID> ids) {
        var found = new HashMap<UUID, Stored<D>>();
        if (!ids.isEmpty()) {
            documents.find(Filters.in("_id", ids.stream().map(UUID::toString).toList())).forEach(stored -> found.put(stored.id(), stored));
        }
        return found;
    }

    void replace(Collection<Stored<D>> changed) {
        if (!changed.isEmpty()) {
            var upsert = new ReplaceOptions().upsert(true);
            documents.bulkWrite(changed.stream().map(stored -> new ReplaceOneModel<>(Filters.eq(stored.id().toString()), stored, upsert)).toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    /** Documents that are written beside the present ones and take their place together. */
    final class Successor {

        private final MongoCollection<Stored<D>> fresh = collection(view.name() + ".rebuilt");

        Successor() {
            var name = fresh.getNamespace().getCollectionName();
            if (database.listCollectionNames().into(new ArrayList<>()).contains(name)) {
                fresh.drop(); // left over from a rebuild that did not end
            }
            database.createCollection(name);
        }

        void insert(Collection<Stored<D>> all) {
            var some = new ArrayList<Stored<D>>(AT_ONCE);
            for (var stored : all) {
                some.add(stored);
                if (some.size() == AT_ONCE) {
                    fresh.insertMany(some, new InsertManyOptions().ordered(false));
                    some.clear();
                }
            }
            if (!some.isEmpty()) {
                fresh.insertMany(some, new InsertManyOptions().ordered(false));
            }
        }

        void takeOver() {
            fresh.renameCollection(documents.getNamespace(), new RenameCollectionOptions().dropTarget(true));
        }
    }
}
