package dk.loopbog.query.projection;

import java.util.UUID;

/**
 * A document as it lies in its collection: {@code {_id, at, is}}.
 *
 * @param at position in the log of the last event folded into it
 */
record Stored<D>(UUID id, long at, D is) {
}
