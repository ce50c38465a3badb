/**
 * The keys that personal text is encrypted with, on the side that makes and destroys them. See docs/decisions/0006-personal-text.md.
 */
@NullMarked
package dk.loopbog.command.personal;

import org.jspecify.annotations.NullMarked;
