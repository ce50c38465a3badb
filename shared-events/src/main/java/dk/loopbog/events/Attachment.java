package dk.loopbog.events;

import org.jspecify.annotations.Nullable;

/**
 * A file that was handed in; its bytes are kept in the upload store under {@code sha256}.
 *
 * @param bytes size of the file
 * @param text  what could be read out of it, for search and for reading on the page
 */
public record Attachment(Personal fileName, String mediaType, long bytes, String sha256, @Nullable Personal text) {
}
