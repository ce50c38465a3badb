/**
 * Feedback where it is written and where it is read: the researcher's reading view with its form, and the page on which a group
 * finds what was said beside the very version that it was said of, and answers.
 */
@NullMarked
package dk.loopbog.query.feedback;

import org.jspecify.annotations.NullMarked;
