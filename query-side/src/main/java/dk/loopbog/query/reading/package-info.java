/**
 * The access log: whatever shows text of a person is written down before it leaves this process, and everybody sees who has read
 * theirs. See docs/decisions/0011-access-log.md.
 */
@NullMarked
package dk.loopbog.query.reading;

import org.jspecify.annotations.NullMarked;
