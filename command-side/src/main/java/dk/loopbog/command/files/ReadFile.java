package dk.loopbog.command.files;

import dk.loopbog.command.AttachedFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that can be taken in.
 *
 * @param name  without folders, with the ending of its type
 * @param text  its words, or null where there are none, as in a scanned document
 * @param pages as far as the file tells
 */
record ReadFile(String name, String mediaType, byte[] content, @Nullable String text, @Nullable Integer pages) {

    /** The component of commands that a file is. */
    static final String FIELD = "attachment";

    AttachedFile keptAs(String nameInStore) {
        return new AttachedFile(name, mediaType, content.length, nameInStore, text);
    }
}
