/**
 * A researcher's answer to one version of one submission. Drafts live outside the log; from release on it is the
 * group's to open and answer, until it is withdrawn.
 */
@NullMarked
package dk.loopbog.events.feedback;

import org.jspecify.annotations.NullMarked;
