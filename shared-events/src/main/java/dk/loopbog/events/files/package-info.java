/**
 * Files that people hand in, kept apart from the log: encrypted with the key of the one whose they are, stored before the event that
 * names them, and erased with their subject. See docs/decisions/0008-uploaded-files.md.
 */
@NullMarked
package dk.loopbog.events.files;

import org.jspecify.annotations.NullMarked;
