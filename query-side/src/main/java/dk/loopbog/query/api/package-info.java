/** What all routes of the read API share: days in Denmark, percentages, and problems in place of pages. */
@NullMarked
package dk.loopbog.query.api;

import org.jspecify.annotations.NullMarked;
