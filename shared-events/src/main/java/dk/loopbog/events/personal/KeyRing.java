package dk.loopbog.events.personal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A key for each subject, made when the first text of the subject is written and kept, wrapped by the master key, in a
 * database apart from the log. Unwrapped keys stay in memory until one of all keys is destroyed; the ring looks every second whether
 * one was, so that every process soon learns of what was destroyed elsewhere.
 */
public final class KeyRing implements PersonalCipher {

    /** How long a destroyed key may still be known to another process. */
    public static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    private static final String PURPOSE = "loopbog-personal-1";
    private static final String FILE_PURPOSE = "loopbog-file-1:";
    private static final int REWRAPPED_TOGETHER = 500;
    private static final long UNKNOWN = -1;

    private final KeyStore store;
    private final Supplier<MasterKeys> masterKeys;
    private final InstantSource clock;
    private volatile Held held;

    /** @param key null once destroyed */
    private record Key(@Nullable SecretKey key) {
    }

    /**
     * @param destroyed how many keys were destroyed when these were read
     * @param until     when to look again
     */
    private record Held(long generation, Map<UUID, Key> keys, long destroyed, Instant until) {
    }

    private KeyRing(KeyStore store, Supplier<MasterKeys> masterKeys, InstantSource clock) {
        this.store = store;
        this.masterKeys = masterKeys;
        this.clock = clock;
        this.held = new Held(0, Map.of(), UNKNOWN, Instant.MIN);
    }

    /**
     * For the side that writes: makes the table, checks that the master keys open what is there, and wraps anew what an earlier
     * master key wrapped. Going on after a crash in the middle is safe.
     *
     * @param database   apart from the log; on SQLite with {@code synchronous=FULL}
     * @param masterKeys asked for once the database was reached
     * @throws IllegalStateException where keys were wrapped by a master key that is not at hand
     */
    public static KeyRing forWriting(DataSource database, Supplier<MasterKeys> masterKeys, InstantSource clock) {
        var store = new KeyStore(database);
        store.createTable();
        var master = masterKeys.get();
        var missing = store.masterKeyIds().stream().filter(id -> !master.ids().contains(id)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("personal keys are wrapped by master keys that are not at hand: " + missing);
        }
        var ring = new KeyRing(store, () -> master, clock);
        ring.rewrap(master);
        return ring;
    }

    /**
     * For a side that reads. Neither the table nor the master key need be there before the first encrypted text is.
     *
     * @param masterKeys asked for each time that a key is unwrapped
     */
    public static KeyRing forReading(DataSource database, Supplier<MasterKeys> masterKeys, InstantSource clock) {
        return new KeyRing(new KeyStore(database), masterKeys, clock);
    }

    @Override
    public byte[] seal(UUID subject, String text) {
        return AesGcm.seal(findOrNew(subject), text.getBytes(StandardCharsets.UTF_8), PURPOSE, subject);
    }

    @Override
    public byte[] sealRepeatably(UUID subject, String text) {
        return AesGcm.sealRepeatably(findOrNew(subject), text.getBytes(StandardCharsets.UTF_8), PURPOSE, subject);
    }

    private SecretKey findOrNew(UUID subject) {
        var key = find(subject);
        if (key == null) {
            var master = masterKeys.get();
            store.add(subject, master.wrap(subject, AesGcm.newKey()), master.current(), clock.millis());
            key = find(subject);
        }
        if (key == null || key.key() == null) {
            throw new SubjectForgotten(subject);
        }
        return key.key();
    }

    @Override
    public @Nullable String open(UUID subject, byte[] sealed) {
        var key = known(subject);
        return key.key() == null ? null : new String(AesGcm.open(key.key(), sealed, PURPOSE, subject), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] sealFile(UUID subject, String name, byte[] content) {
        return AesGcm.seal(findOrNew(subject), content, FILE_PURPOSE + name, subject);
    }

    @Override
    public byte @Nullable [] openFile(UUID subject, String name, byte[] sealed) {
        var key = known(subject);
        return key.key() == null ? null : AesGcm.open(key.key(), sealed, FILE_PURPOSE + name, subject);
    }

    @Override
    public String nameFor(UUID subject, byte[] content) {
        return HexFormat.of().formatHex(AesGcm.nameFor(findOrNew(subject), content));
    }

    private Key known(UUID subject) {
        var key = find(subject);
        if (key == null) {
            throw new IllegalStateException("the key of " + subject + " was lost");
        }
        return key;
    }

    /** Refuses what this ring would refuse, and makes no key: for what is only tried out. */
    public PersonalCipher rehearsing() {
        return new PersonalCipher() {
            @Override
            public byte[] seal(UUID subject, String text) {
                if (find(subject) instanceof Key known && known.key() == null) {
                    throw new SubjectForgotten(subject);
                }
                return new byte[0];
            }

            @Override
            public byte[] sealRepeatably(UUID subject, String text) {
                return seal(subject, text);
            }

            @Override
            public @Nullable String open(UUID subject, byte[] sealed) {
                return KeyRing.this.open(subject, sealed);
            }

            @Override
            public byte[] sealFile(UUID subject, String name, byte[] content) {
                return seal(subject, name);
            }

            @Override
            public byte @Nullable [] openFile(UUID subject, String name, byte[] sealed) {
                return KeyRing.this.openFile(subject, name, sealed);
            }

            @Override
            public String nameFor(UUID subject, byte[] content) {
                throw new UnsupportedOperationException("a file is named when it is kept");
            }
        };
    }

    /** Whether nothing of the subject can be read any more, nor anything be written about it. */
    public boolean isDestroyed(UUID subject) {
        return store.find(subject).filter(row -> row.wrapped() == null).isPresent();
    }

    /** For good, and again without effect. From now on nothing can be written about the subject. */
    public void destroy(UUID subject) {
        try {
            store.destroy(subject, masterKeys.get().current(), clock.millis());
        } finally {
            letGo();
        }
    }

    @Override
    public long generation() {
        try {
            return heldNow().generation();
        } catch (IllegalStateException e) {
            return letGo().generation(); // until it can be told again, nothing is to be kept
        }
    }

    private synchronized Held letGo() {
        held = new Held(held.generation() + 1, Map.of(), UNKNOWN, Instant.MIN);
        return held;
    }

    private Held heldNow() {
        var now = held;
        return isOver(now.until()) ? lookIfDue() : now;
    }

    private synchronized Held lookIfDue() {
        var before = held;
        if (isOver(before.until())) {
            var until = clock.instant().plus(KNOWN_FOR);
            var destroyed = store.destroyed();
            held = destroyed == before.destroyed() ? new Held(before.generation(), before.keys(), destroyed, until)
                    : new Held(before.generation() + 1, new ConcurrentHashMap<>(), destroyed, until);
        }
        return held;
    }

    private @Nullable Key find(UUID subject) {
        var now = heldNow();
        var known = now.keys().get(subject);
        if (known == null) {
            known = store.find(subject).map(this::unwrap).orElse(null);
            if (known != null) {
                now.keys().put(subject, known);
            }
        }
        return known;
    }

    /** Also where the clock was put back: a key is known for no longer because of that. */
    private boolean isOver(Instant until) {
        var now = clock.instant();
        return now.isAfter(until) || now.isBefore(until.minus(KNOWN_FOR));
    }

    private Key unwrap(KeyStore.Wrapped row) {
        return new Key(row.wrapped() == null ? null : AesGcm.key(masterKeys.get().unwrap(row.subject(), row.wrapped(), row.masterKeyId())));
    }

    private void rewrap(MasterKeys master) {
        var rows = store.wrappedByOthersThan(master.current(), REWRAPPED_TOGETHER);
        while (!rows.isEmpty()) {
            var wrapped = rows.stream().map(row -> master.wrap(row.subject(), master.unwrap(row.subject(), row.wrapped(), row.masterKeyId()))).toList();
            store.rewrap(rows, wrapped, master.current());
            rows = store.wrappedByOthersThan(master.current(), REWRAPPED_TOGETHER);
        }
        store.leaveNoOldVersions(); // those too that a crash in the middle left
    }
}
