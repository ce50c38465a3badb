/** What groups and people hand in, seen alike: what may be answered by feedback and quoted in a finding. */
@NullMarked
package dk.loopbog.command.submission;

import org.jspecify.annotations.NullMarked;
