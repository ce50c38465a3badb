/**
 * What every page shares: the frame around it with the way to the other pages, the reader's language, how dates and numbers are
 * written, and the pages that need no read model. Pages are rendered here on the query side and their forms post to the command
 * side; see docs/decisions/0004-pages-with-the-read-side.md.
 */
@NullMarked
package dk.loopbog.query.page;

import org.jspecify.annotations.NullMarked;
