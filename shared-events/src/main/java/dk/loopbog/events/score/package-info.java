/**
 * A score sheet that a group set up itself: one question, one scale, focus citizens under codes, one score per contact.
 */
@NullMarked
package dk.loopbog.events.score;

import org.jspecify.annotations.NullMarked;
