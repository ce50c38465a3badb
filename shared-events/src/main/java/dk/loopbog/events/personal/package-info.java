/**
 * Keeps what people wrote out of the log in clear: text of type {@link dk.loopbog.events.Personal} is encrypted with a key per
 * subject, and the keys lie in a store apart from the log. Whoever is forgotten loses the key, and with it every copy of every
 * text, backups of the log included. See docs/decisions/0006-personal-text.md.
 */
@NullMarked
package dk.loopbog.events.personal;

import org.jspecify.annotations.NullMarked;
