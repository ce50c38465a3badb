/** What a group lets others read. Its members decide, and nobody else opens anything; closed again it is by whoever ever was a member. */
@NullMarked
package dk.loopbog.command.sharing;

import org.jspecify.annotations.NullMarked;
