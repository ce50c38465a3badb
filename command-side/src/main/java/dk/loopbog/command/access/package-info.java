/**
 * Who is who: accounts with their roles, and the sessions of those who have logged in. These are no events: they lie in ordinary
 * tables that both sides read, beside the log.
 */
@NullMarked
package dk.loopbog.command.access;

import org.jspecify.annotations.NullMarked;
