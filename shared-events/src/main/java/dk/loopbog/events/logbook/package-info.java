/**
 * One person's reflection, which may point at an action. Researchers and the author read it; the group only if it is
 * shared; a leader never.
 */
@NullMarked
package dk.loopbog.events.logbook;

import org.jspecify.annotations.NullMarked;
