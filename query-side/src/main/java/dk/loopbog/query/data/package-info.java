/** The data register: every kind of data with count and pages, computed beside published. */
@NullMarked
package dk.loopbog.query.data;

import org.jspecify.annotations.NullMarked;
