/** Jobcentres that join a programme and may withdraw from it; what they made stays. */
@NullMarked
package dk.loopbog.command.jobcentre;

import org.jspecify.annotations.NullMarked;
