package dk.loopbog.events.personal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * The keys that wrap the keys of people. The first one wraps; those after it only unwrap what an earlier master key wrapped,
 * until all is wrapped anew.
 */
public final class MasterKeys {

    private static final String PURPOSE = "loopbog-personal-key-1";
    private static final HexFormat HEX = HexFormat.of();

    private final Map<String, SecretKey> byId = new LinkedHashMap<>();
    private final String current;

    private MasterKeys(String text) {
        for (var each : text.strip().split("[\\s,]+")) {
            byte[] bytes;
            try {
                bytes = Base64.getDecoder().decode(each);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("a master key is not base64");
            }
            if (bytes.length != AesGcm.KEY_BYTES) {
                throw new IllegalArgumentException("a master key is 32 bytes in base64, not " + bytes.length + " bytes");
            }
            byId.put(idOf(bytes), AesGcm.key(bytes));
        }
        current = byId.keySet().iterator().next();
    }

    /** @param text one or more keys of 32 bytes in base64, parted by commas or white space; the first one wraps */
    public static MasterKeys of(String text) {
        return new MasterKeys(text);
    }

    /** @param file holds the keys, one per line, the first one wraps */
    public static MasterKeys in(Path file) {
        try {
            return of(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("the master key cannot be read", e);
        }
    }

    /** As {@link #in}, after making a file with a new key, for its owner only, where there is none. */
    public static MasterKeys inOrNew(Path file) {
        if (Files.notExists(file)) {
            create(file);
        }
        return in(file);
    }

    /** Linked into place when it is whole, so that two processes that start together agree on one. */
    private static void create(Path file) {
        var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        var ownerOnly = posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var whole = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
            try (var channel = FileChannel.open(whole, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
                channel.write(ByteBuffer.wrap((Base64.getEncoder().encodeToString(AesGcm.newKey()) + "\n").getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            try {
                Files.createLink(file, whole);
            } catch (FileAlreadyExistsException othersWereFaster) {
                // theirs counts
            } finally {
                Files.delete(whole);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a master key cannot be made at " + file, e);
        }
    }

    private static String idOf(byte[] key) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update("loopbog-master-key".getBytes(StandardCharsets.US_ASCII));
            return HEX.formatHex(Arrays.copyOf(sha256.digest(key), 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Name of the key that wraps; tells nothing about the key itself. */
    String current() {
        return current;
    }

    Set<String> ids() {
        return byId.keySet();
    }

    String wrap(UUID subject, byte[] key) {
        return Base64.getEncoder().encodeToString(AesGcm.seal(masterKey(current), key, PURPOSE, subject));
    }

    byte[] unwrap(UUID subject, String wrapped, String masterKeyId) {
        return AesGcm.open(masterKey(masterKeyId), Base64.getDecoder().decode(wrapped), PURPOSE, subject);
    }

    private SecretKey masterKey(String id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow(() -> new IllegalStateException("master key " + id + " is not at hand"));
    }
}
