package dk.loopbog.query.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.loopbog.events.personal.PersonalCipher;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Documents of one view as objects, decoded and decrypted, where nobody but this node writes the store and the store ends with it: those
 * lately asked for, and all of them once all were asked for. What is replaced is so for everybody at once; the store is told of it a
 * little later ({@link #writeWhatIsNew}), of many changes of one document together. As soon as any key is destroyed everything is dropped,
 * since its text may be among it.
 */
final class KeptDocuments<D> {

    private static final long UNKNOWN = Long.MIN_VALUE;
    /** Documents of one view: one for each 50 kB of the largest heap, which gives them up before it runs short. */
    private static final long LATELY = Runtime.getRuntime().maxMemory() / 50_000;
    private static final Duration UNASKED = Duration.ofMinutes(10);
    /** Documents that need not be in the store yet. */
    private static final int MOST_NEW = 1_000;
    /** As the store orders ids, which are text there. */
    private static final Comparator<UUID> AS_TEXT = Comparator.<UUID, Long>comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private final PersonalCipher cipher;
    private final Predicate<Collection<Stored<D>>> write;
    /** Taken by who replaces; who fetches from the store, and then keeps what was fetched, shares it. */
    private final ReadWriteLock replacing = new ReentrantReadWriteLock();
    private final ReentrantLock writing = new ReentrantLock();
    /** Of all documents that there are: nobody asks the store for others, which would be what folds of new documents mostly do. */
    private volatile Set<UUID> existing = ConcurrentHashMap.newKeySet();
    /** Replaced, and not in the store yet. */
    private final ConcurrentHashMap<UUID, Stored<D>> fresh = new ConcurrentHashMap<>();
    private volatile Kept<D> kept = new Kept<>(UNKNOWN); // a store of keys that cannot be reached yet holds no start up

    private static final class Kept<D> {

        private final long generation;
        private final Cache<UUID, Stored<D>> lately = Caffeine.newBuilder()
                .maximumSize(LATELY).softValues().expireAfterAccess(UNASKED).build();
        private volatile @Nullable ConcurrentSkipListMap<UUID, Stored<D>> all;
        private volatile @Nullable List<D> list;

        Kept(long generation) {
            this.generation = generation;
        }

        @Nullable Stored<D> find(UUID id) {
            var every = all;
            return every == null ? lately.getIfPresent(id) : every.get(id);
        }

        void put(Stored<D> stored) {
            var every = all;
            if (every == null) {
                lately.put(stored.id(), stored);
            } else {
                every.put(stored.id(), stored);
                list = null;
            }
        }

        Kept<D> replacedBy(Collection<Stored<D>> others, long generation) {
            var replaced = new Kept<D>(generation);
            if (all == null) {
                others.stream().filter(stored -> lately.asMap().containsKey(stored.id())).forEach(replaced::put);
            } else {
                replaced.all = new ConcurrentSkipListMap<>(AS_TEXT);
                others.forEach(replaced::put);
            }
            return replaced;
        }
    }

    /** @param write writes documents to the store; false where something of them was left out, since somebody was forgotten meanwhile */
    KeptDocuments(PersonalCipher cipher, Predicate<Collection<Stored<D>>> write) {
        this.cipher = cipher;
        this.write = write;
    }

    private Kept<D> now() {
        var now = kept;
        var generation = cipher.generation();
        return now.generation == generation ? now : begunAnew(generation);
    }

    /** What is new is written with the keys that are left, so that nothing of the forgotten stays. */
    private Kept<D> begunAnew(long generation) {
        replacing.writeLock().lock();
        try {
            if (kept.generation != generation) {
                writeWhatIsNew();
                kept = new Kept<>(generation);
            }
            return kept;
        } finally {
            replacing.writeLock().unlock();
        }
    }

    /** Also drops what is to be kept no longer, for a view that nobody asks for anything. */
    void settle() {
        now();
        writeWhatIsNew();
    }

    private void writeWhatIsNew() {
        writing.lock();
        try {
            var some = List.copyOf(fresh.values());
            if (!some.isEmpty()) {
                if (!write.test(some)) {
                    kept = new Kept<>(UNKNOWN);
                }
                some.forEach(stored -> fresh.computeIfPresent(stored.id(), (id, latest) -> latest == stored ? null : latest));
            }
        } finally {
            writing.unlock();
        }
    }

    /** @param fetch reads those from the store that are not at hand */
    Map<UUID, Stored<D>> find(Collection<UUID> ids, Function<Set<UUID>, Map<UUID, Stored<D>>> fetch) {
        var now = now();
        var found = new HashMap<UUID, Stored<D>>();
        var missing = new HashSet<UUID>();
        for (var id : ids) {
            var stored = now.find(id);
            if (stored != null) {
                found.put(id, stored);
            } else if (now.all == null && existing.contains(id)) {
                missing.add(id);
            }
        }
        if (!missing.isEmpty()) {
            replacing.readLock().lock(); // what is fetched is kept before it can be replaced
            try {
                var fetched = new HashMap<UUID, Stored<D>>();
                missing.removeIf(id -> isFresh(id, fetched));
                fetched.putAll(fetch.apply(missing));
                fetched.values().forEach(now::put);
                found.putAll(fetched);
            } finally {
                replacing.readLock().unlock();
            }
        }
        return found;
    }

    private boolean isFresh(UUID id, Map<UUID, Stored<D>> found) {
        var stored = fresh.get(id);
        return stored != null && found.put(id, stored) == null;
    }

    /** @param fetch reads all that are stored */
    List<D> all(Supplier<Collection<Stored<D>>> fetch) {
        var now = now();
        var list = now.list;
        if (list != null) {
            return list;
        }
        replacing.writeLock().lock();
        try {
            var all = now.all;
            if (all == null) {
                writeWhatIsNew();
                all = new ConcurrentSkipListMap<>(AS_TEXT);
                for (var stored : fetch.get()) {
                    all.put(stored.id(), stored);
                }
                now.all = all;
                now.lately.invalidateAll();
            }
            list = all.values().stream().map(Stored::is).toList();
            now.list = list;
            return list;
        } finally {
            replacing.writeLock().unlock();
        }
    }

    /** @param generation of keys that held before the first text of the documents was opened; where another one holds by now, they are written at once */
    void replace(Collection<Stored<D>> changed, long generation) {
        replacing.writeLock().lock();
        try {
            var now = now();
            for (var stored : changed) {
                existing.add(stored.id());
                fresh.put(stored.id(), stored);
            }
            if (now.generation == generation) {
                changed.forEach(now::put);
            } else {
                kept = new Kept<>(UNKNOWN); // nobody finds anything before it is written
            }
            if (now.generation != generation || fresh.size() > MOST_NEW) {
                writeWhatIsNew();
            }
        } finally {
            replacing.writeLock().unlock();
        }
    }

    /**
     * What was at hand is so in its new shape too: otherwise everybody would wait for it to be read and decrypted again, all at once.
     *
     * @param change     puts other documents in the place of all
     * @param generation of keys that held before the first text of the other documents was opened
     */
    void replaceAll(Runnable change, Collection<Stored<D>> others, long generation) {
        replacing.writeLock().lock();
        writing.lock();
        try {
            var before = now();
            writeWhatIsNew();
            kept = new Kept<>(UNKNOWN); // who asks meanwhile finds nothing at hand, and so waits
            change.run();
            existing = others.stream().map(Stored::id).collect(Collectors.toCollection(ConcurrentHashMap::newKeySet));
            kept = before.replacedBy(others, generation);
        } finally {
            writing.unlock();
            replacing.writeLock().unlock();
        }
    }
}
