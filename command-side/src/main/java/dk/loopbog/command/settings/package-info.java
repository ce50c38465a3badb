/**
 * What people choose for themselves: the private address of their calendar, and whether and where reminders reach them. No facts of the
 * programme, so it lies in tables of the access database and goes when a person is forgotten.
 */
@NullMarked
package dk.loopbog.command.settings;

import org.jspecify.annotations.NullMarked;
