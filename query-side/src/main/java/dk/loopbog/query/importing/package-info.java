/** The page from which a programme is brought in; the command side takes the file and answers with its report. */
@NullMarked
package dk.loopbog.query.importing;

import org.jspecify.annotations.NullMarked;
