/**
 * What groups share with others: who can see it, said on a page of the group's own, and what others share with the reader. What is shared is
 * shown on pages of its own, which hold the text and nothing besides.
 */
@NullMarked
package dk.loopbog.query.sharing;

import org.jspecify.annotations.NullMarked;
