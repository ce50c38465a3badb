package dk.loopbog.command.importing;

import org.jspecify.annotations.Nullable;

/** A thing as people name it: what it is, and its key; the parts of a key that has several are joined by colons. */
record Named(Thing thing, String key) {

    /** Nothing where a part of the key is missing. */
    static @Nullable Named of(Thing thing, @Nullable Object... parts) {
        var key = new StringBuilder();
        for (var part : parts) {
            if (part == null) {
                return null;
            }
            key.append(key.isEmpty() ? "" : ":").append(part);
        }
        return new Named(thing, key.toString());
    }
}
