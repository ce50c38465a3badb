package dk.loopbog.events;

import org.jspecify.annotations.Nullable;

/**
 * A file that was handed in. Its bytes are kept in the {@link dk.loopbog.events.files.FileStore} as the file of the file name's subject.
 *
 * @param bytes  size of the file
 * @param sha256 its name in the store: a keyed digest of its content, see {@link dk.loopbog.events.personal.PersonalCipher#nameFor}
 * @param text   what could be read out of it, for search and for reading on the page
 */
public record Attachment(Personal fileName, String mediaType, long bytes, String sha256, @Nullable Personal text) {

    /** For documents that name the file and leave its words to others. */
    public Attachment withoutText() {
        return new Attachment(fileName, mediaType, bytes, sha256, null);
    }
}
