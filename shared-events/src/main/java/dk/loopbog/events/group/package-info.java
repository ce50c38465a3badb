/**
 * A learning group belongs to one round and one jobcentre. It describes one project, sets learning goals and tries
 * actions: action, learning, adjusted action is the loop that everything else exists to keep visible.
 */
@NullMarked
package dk.loopbog.events.group;

import org.jspecify.annotations.NullMarked;
