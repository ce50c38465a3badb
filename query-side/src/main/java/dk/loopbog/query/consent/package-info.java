/**
 * What people have agreed to: everybody's own page, the centre's overview of yes and no, the texts in their versions, and the one
 * place that says whether words may be quoted.
 */
@NullMarked
package dk.loopbog.query.consent;

import org.jspecify.annotations.NullMarked;
