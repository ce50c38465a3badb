package dk.loopbog.command.files;

import org.jspecify.annotations.Nullable;

/**
 * What could be read out of a file.
 *
 * @param text  a form feed stands where a page ends, as far as the file tells
 * @param aside what is no part of the text but stands in the file: heads, notes, comments, what was struck out, titles
 * @param pages how many there are, as far as the file tells
 */
record Words(FileType type, String text, String aside, @Nullable Integer pages) {

    static final char PAGE_END = '\f';
}
