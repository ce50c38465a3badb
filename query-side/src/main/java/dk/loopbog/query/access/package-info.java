/**
 * Who is reading. Every route states its right, one gate holds it to that; what of an answer a reader may see is
 * decided by the {@code …Visibility} classes of the features and nowhere else.
 */
@NullMarked
package dk.loopbog.query.access;

import org.jspecify.annotations.NullMarked;
