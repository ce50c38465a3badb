/**
 * The summary that a workshop works from. What is published is kept in the event itself, whole and with its digest, so that
 * it can be shown for ever as it was.
 */
@NullMarked
package dk.loopbog.events.summary;

import org.jspecify.annotations.NullMarked;
