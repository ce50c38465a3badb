/**
 * A participant is a person at a jobcentre with a local job title, who joins, may change title, leave and return.
 */
@NullMarked
package dk.loopbog.events.participant;

import org.jspecify.annotations.NullMarked;
