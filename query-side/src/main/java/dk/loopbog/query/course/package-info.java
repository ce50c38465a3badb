/** The programme across its rounds, for its midterm and its end: who took part, what was worked with, what was planned and came of it. */
@NullMarked
package dk.loopbog.query.course;

import org.jspecify.annotations.NullMarked;
