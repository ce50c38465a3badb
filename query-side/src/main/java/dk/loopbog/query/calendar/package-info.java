/** Meetings for calendars outside (RFC 5545): one to download, or all of one's own at a private address. */
@NullMarked
package dk.loopbog.query.calendar;

import org.jspecify.annotations.NullMarked;
