/**
 * The keys that personal text is read with. The command side makes and destroys them; this side learns of it within a second. See
 * docs/decisions/0006-personal-text.md.
 */
@NullMarked
package dk.loopbog.query.personal;

import org.jspecify.annotations.NullMarked;
