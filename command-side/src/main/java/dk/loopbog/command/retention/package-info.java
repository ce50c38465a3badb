/**
 * What is removed when it has been kept long enough: a look says what that would be, a run removes what was looked at and nothing else.
 * See docs/privacy.md.
 */
@NullMarked
package dk.loopbog.command.retention;

import org.jspecify.annotations.NullMarked;
