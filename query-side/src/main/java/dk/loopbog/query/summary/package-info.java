/** Workshop summaries: drafted from the round's status, frozen once published. */
@NullMarked
package dk.loopbog.query.summary;

import org.jspecify.annotations.NullMarked;
