package dk.loopbog.events.personal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns the text of one subject into what may be stored for ever, and back while the subject is not forgotten. */
public interface PersonalCipher {

    /**
     * The key that is needed to read it again is durable when this returns.
     *
     * @return nonce (12 bytes), ciphertext and tag (16 bytes)
     * @throws SubjectForgotten nothing can be written about somebody who was forgotten
     */
    byte[] seal(UUID subject, String text);

    /**
     * As {@link #seal}, but the same text of the same subject gives the same bytes, so that what is folded twice is equal. That two
     * texts of one subject are the same can then be seen without the key.
     */
    byte[] sealRepeatably(UUID subject, String text);

    /**
     * @return null where the subject was forgotten
     * @throws IllegalStateException where it was tampered with, belongs to another subject or its key was lost
     */
    @Nullable String open(UUID subject, byte[] sealed);

    /**
     * As {@link #seal}, for a file. What is sealed is bound to the file's name as well as to its subject.
     *
     * @param name as {@link #nameFor} gives it
     */
    byte[] sealFile(UUID subject, String name, byte[] content);

    /**
     * @return null where the subject was forgotten
     * @throws IllegalStateException as for {@link #open}, and where it is the file of another name
     */
    byte @Nullable [] openFile(UUID subject, String name, byte[] sealed);

    /**
     * Names a file by its content: the same file of the same subject has the same name, and without the key nobody can tell from it
     * what the file was (HMAC-SHA-256 in lower-case hex, 64 characters).
     *
     * @throws SubjectForgotten as {@link #seal}
     */
    String nameFor(UUID subject, byte[] content);

    /**
     * Another number as soon as a key was destroyed, within a second also where another process did it. Who keeps what was opened
     * keeps it with the number that held before it was opened, and drops it once that holds no more.
     */
    default long generation() {
        return 0;
    }

    /** Leaves every text as it is: for tests and for examples of events, never for a log that is kept. */
    static PersonalCipher none() {
        return PlainText.PLAIN;
    }

    /** Whether this is {@link #none()}. */
    default boolean leavesTextPlain() {
        return this == PlainText.PLAIN;
    }
}
