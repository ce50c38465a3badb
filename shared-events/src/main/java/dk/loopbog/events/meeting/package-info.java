/**
 * A learning meeting of a group: scheduled, moved, cancelled or held, with a number within the group and with roles that rotate.
 */
@NullMarked
package dk.loopbog.events.meeting;

import org.jspecify.annotations.NullMarked;
