/** What a local coordinator keeps in order: the groups of one jobcentre, who is in them and when they meet. */
@NullMarked
package dk.loopbog.query.coordination;

import org.jspecify.annotations.NullMarked;
