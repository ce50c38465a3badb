/** Workshop summaries: what is published is kept for ever as it was. */
@NullMarked
package dk.loopbog.command.summary;

import org.jspecify.annotations.NullMarked;
