/**
 * The access log: who has read, searched or taken out whose texts, when and where. Rows form one chain by their digests, over all
 * nodes, so that one that was changed, removed or slipped in is found. No text of anybody stands in it. See
 * docs/decisions/0011-access-log.md.
 */
@NullMarked
package dk.loopbog.events.readings;

import org.jspecify.annotations.NullMarked;
