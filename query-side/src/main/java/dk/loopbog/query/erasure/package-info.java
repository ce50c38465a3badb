/**
 * Receipts: who was forgotten, by id alone, when, why, and what was done. Documents of other views need no change when a person is
 * forgotten, since the texts in them are encrypted with the key that is destroyed.
 */
@NullMarked
package dk.loopbog.query.erasure;

import org.jspecify.annotations.NullMarked;
