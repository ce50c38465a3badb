/**
 * How a fold becomes a read model: the same pure folds feed the live projection, a rebuild and a look at the past, so that all
 * three give the same documents.
 */
@NullMarked
package dk.loopbog.query.view;

import org.jspecify.annotations.NullMarked;
