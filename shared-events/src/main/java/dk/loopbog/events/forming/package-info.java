/**
 * How the groups of a coming round are formed at a jobcentre: themes are proposed, people wish for a first and a second one, groups
 * are sketched and people placed in them, and in the end all groups start at once.
 */
@NullMarked
package dk.loopbog.events.forming;

import org.jspecify.annotations.NullMarked;
