/**
 * What people have agreed to: the texts that they are asked with, in versions, and each person's own yes and taking it back, one
 * for each purpose. Who has said nothing has agreed to nothing.
 */
@NullMarked
package dk.loopbog.events.consent;

import org.jspecify.annotations.NullMarked;
