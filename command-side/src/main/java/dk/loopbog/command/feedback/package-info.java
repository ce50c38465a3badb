/** A researcher's answer to one version of a submission: released, corrected, opened by the group and answered. */
@NullMarked
package dk.loopbog.command.feedback;

import org.jspecify.annotations.NullMarked;
