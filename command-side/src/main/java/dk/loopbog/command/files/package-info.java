/**
 * Files that come with a command. What a file is, its content says and not its name; its words and its number of pages are read out of
 * it within limits of size and time, and it is in the file store before the command is sent. See docs/decisions/0008-uploaded-files.md.
 */
@NullMarked
package dk.loopbog.command.files;

import org.jspecify.annotations.NullMarked;
