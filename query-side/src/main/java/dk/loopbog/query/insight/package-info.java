/**
 * All that is held about one person, for that person: as JSON for programs, as a page to read, with the files they handed in. What
 * others wrote is left out. The shape of the JSON is described in docs/privacy.md.
 */
@NullMarked
package dk.loopbog.query.insight;

import org.jspecify.annotations.NullMarked;
