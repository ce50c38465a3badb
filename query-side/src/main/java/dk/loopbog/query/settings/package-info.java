/** What somebody has chosen for themselves: the address of their calendar and how reminders reach them. The command side writes it. */
@NullMarked
package dk.loopbog.query.settings;

import org.jspecify.annotations.NullMarked;
