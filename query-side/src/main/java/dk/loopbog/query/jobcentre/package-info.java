/** The jobcentres of a programme, with the days on which they joined and withdrew. */
@NullMarked
package dk.loopbog.query.jobcentre;

import org.jspecify.annotations.NullMarked;
