/** Where somebody writes in their own logbook, and finds what they wrote before. */
@NullMarked
package dk.loopbog.query.logbook;

import org.jspecify.annotations.NullMarked;
