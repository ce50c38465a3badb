/**
 * What people agree to. The centre issues the texts; everybody says yes and takes it back for themselves alone, one purpose at a
 * time. An earlier yes holds for the version that it was given to: a new version asks anew and takes nothing for granted, since
 * nobody can have agreed to a text that was not written yet, and a change of words should not undo what people said.
 */
@NullMarked
package dk.loopbog.command.consent;

import org.jspecify.annotations.NullMarked;
