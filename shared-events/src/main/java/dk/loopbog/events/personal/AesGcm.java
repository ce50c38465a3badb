package dk.loopbog.events.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in Galois/Counter Mode with random 96-bit nonces (NIST SP 800-38D; up to 2^32 texts for one key). What is sealed is bound
 * to a purpose, which carries the version of the format, and to a subject.
 */
final class AesGcm {

    static final int KEY_BYTES = 32;
    private static final byte[] NONCE_KEY = "loopbog-nonce-1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NAME_KEY = "loopbog-file-name-1".getBytes(StandardCharsets.US_ASCII);
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {
    }

    static byte[] newKey() {
        return random(KEY_BYTES);
    }

    static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    /** Nonce, ciphertext and tag. */
    static byte[] seal(SecretKey key, byte[] plain, String purpose, UUID subject) {
        return seal(key, random(NONCE_BYTES), plain, purpose, subject);
    }

    /** As {@link #seal}, with a nonce that follows from the text and a second key, as SIV modes do it (RFC 5297, RFC 8452). */
    static byte[] sealRepeatably(SecretKey key, byte[] plain, String purpose, UUID subject) {
        return seal(key, Arrays.copyOf(hmac(hmac(key.getEncoded(), NONCE_KEY), plain), NONCE_BYTES), plain, purpose, subject);
    }

    /** 32 bytes that follow from the content and a second key. */
    static byte[] nameFor(SecretKey key, byte[] content) {
        return hmac(hmac(key.getEncoded(), NAME_KEY), content);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(key, "HmacSHA256"));
            return hmac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] seal(SecretKey key, byte[] nonce, byte[] plain, String purpose, UUID subject) {
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, purpose, subject);
            var sealed = Arrays.copyOf(nonce, NONCE_BYTES + plain.length + TAG_BYTES);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** @throws IllegalStateException where a bit was changed, or the key, purpose or subject is another one */
    static byte[] open(SecretKey key, byte[] sealed, String purpose, UUID subject) {
        if (sealed.length < NONCE_BYTES + TAG_BYTES) {
            throw new IllegalStateException("too short to be of " + subject);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, sealed, purpose, subject).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("tampered with, or not of " + subject, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String purpose, UUID subject) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce, 0, NONCE_BYTES));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.US_ASCII));
        cipher.updateAAD(ByteBuffer.allocate(16).putLong(subject.getMostSignificantBits()).putLong(subject.getLeastSignificantBits()).array());
        return cipher;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
