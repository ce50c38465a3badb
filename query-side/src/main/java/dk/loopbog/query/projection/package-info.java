/**
 * Keeps the read models in MongoDB: the live projection, the rebuild from the log, how far each view has come, and what could
 * not be folded. The folds themselves live in the features and know nothing of this.
 */
@NullMarked
package dk.loopbog.query.projection;

import org.jspecify.annotations.NullMarked;
