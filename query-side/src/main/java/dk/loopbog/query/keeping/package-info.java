/**
 * For administrators: taking out and erasing what is held about somebody, the receipts, and what is removed when it has been kept long
 * enough. The command side does it, and writes the tables that are read here.
 */
@NullMarked
package dk.loopbog.query.keeping;

import org.jspecify.annotations.NullMarked;
