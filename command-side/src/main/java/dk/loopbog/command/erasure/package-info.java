/**
 * Forgetting a person. The decision is an event; a reaction destroys the key and writes the receipt, and is tried again until it is
 * done. Counts stay right, since they rest on what happened and not on what was written. See docs/privacy.md.
 */
@NullMarked
package dk.loopbog.command.erasure;

import org.jspecify.annotations.NullMarked;
