/**
 * A person is forgotten: the key that their texts are encrypted with is destroyed, and what was done is written down without
 * saying anything about them but their id.
 */
@NullMarked
package dk.loopbog.events.erasure;

import org.jspecify.annotations.NullMarked;
