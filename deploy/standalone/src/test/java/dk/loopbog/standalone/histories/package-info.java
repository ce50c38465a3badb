/**
 * Histories drawn by lot: every command that there is, sent by all kinds of people, in and out of order, twice and too late, while clocks jump,
 * nodes stop and start and the store fails; and what must hold after each of them. A seed always tells the same history.
 */
@NullMarked
package dk.loopbog.standalone.histories;

import org.jspecify.annotations.NullMarked;
