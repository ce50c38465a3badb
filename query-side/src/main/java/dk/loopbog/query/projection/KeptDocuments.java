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
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Documents of one view as objects, decoded and decrypted, where nobody but this node writes the store: those lately asked for, and
 * all of them once all were asked for. As soon as any key is destroyed everything is dropped, since its text may be among it.
 */
final class KeptDocuments<D> {

    private static final long UNKNOWN = Long.MIN_VALUE;
    /** Documents of one view: one for each 50 kB of the largest heap, which gives them up before it runs short. */
    private static final long LATELY = Runtime.getRuntime().maxMemory() / 50_000;
    private static final Duration UNASKED = Duration.ofMinutes(10);
    /** As the store orders ids, which are text there. */
    private static final Comparator<UUID> AS_TEXT = Comparator.<UUID, Long>comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private final PersonalCipher cipher;
    private final ReadWriteLock written = new ReentrantReadWriteLock();
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

        Kept<D> replacedBy(Stream<Stored<D>> others, long generation) {
            var replaced = new Kept<D>(generation);
            if (all == null) {
                others.filter(stored -> lately.asMap().containsKey(stored.id())).forEach(replaced::put);
            } else {
                replaced.all = new ConcurrentSkipListMap<>(AS_TEXT);
                others.forEach(replaced::put);
            }
            return replaced;
        }
    }

    KeptDocuments(PersonalCipher cipher) {
        this.cipher = cipher;
    }

    private Kept<D> now() {
        return now(cipher.generation());
    }

    private Kept<D> now(long generation) {
        var now = kept;
        if (now.generation != generation) {
            now = new Kept<>(generation);
            kept = now;
        }
        return now;
    }

    /** Drops what is to be kept no longer, for a view that nobody asks for anything. */
    void dropUnlessOf(long generation) {
        now(generation);
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
            } else if (now.all == null) {
                missing.add(id);
            }
        }
        if (!missing.isEmpty()) {
            written.readLock().lock(); // what is fetched is kept before it can be replaced
            try {
                var fetched = fetch.apply(missing);
                fetched.values().forEach(now::put);
                found.putAll(fetched);
            } finally {
                written.readLock().unlock();
            }
        }
        return found;
    }

    /** @param fetch reads all that are stored */
    List<D> all(Supplier<Collection<Stored<D>>> fetch) {
        var now = now();
        var list = now.list;
        if (list != null) {
            return list;
        }
        written.writeLock().lock();
        try {
            var all = now.all;
            if (all == null) {
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
            written.writeLock().unlock();
        }
    }

    /** @param write writes them to the store; false where something of them was left out, since somebody was forgotten meanwhile */
    void replace(Collection<Stored<D>> changed, BooleanSupplier write) {
        var now = now();
        written.writeLock().lock();
        try {
            replace(changed, write, now);
        } finally {
            written.writeLock().unlock();
        }
    }

    private void replace(Collection<Stored<D>> changed, BooleanSupplier write, Kept<D> now) {
        var whole = false;
        try {
            whole = write.getAsBoolean();
        } finally {
            if (whole && kept == now) {
                changed.forEach(now::put);
            } else {
                kept = new Kept<>(UNKNOWN); // what took its place meanwhile may have been given what was replaced
            }
        }
    }

    /**
     * What was at hand is so in its new shape too: otherwise everybody would wait for it to be read and decrypted again, all at once.
     *
     * @param change     puts other documents in the place of all
     * @param generation of keys that held before the first text of the other documents was opened
     */
    void replaceAll(Runnable change, Stream<Stored<D>> others, long generation) {
        var before = now();
        written.writeLock().lock();
        try {
            kept = new Kept<>(UNKNOWN); // who asks meanwhile finds nothing at hand, and so waits
            change.run();
            kept = before.replacedBy(others, generation);
        } finally {
            written.writeLock().unlock();
        }
    }
}
