/** Joint reflections: what a group wrote together outside its meetings. */
@NullMarked
package dk.loopbog.command.reflection;

import org.jspecify.annotations.NullMarked;
