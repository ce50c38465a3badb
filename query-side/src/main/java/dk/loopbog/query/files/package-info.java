/** Uploaded files, on the side that only reads them. Who may read one is decided where the submission is that it came with. */
@NullMarked
package dk.loopbog.query.files;

import org.jspecify.annotations.NullMarked;
