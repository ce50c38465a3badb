/**
 * Score sheets as their group and the researchers see them: one tap per contact, a line for each citizen code and giver, and the
 * figures behind. A sheet has one scale, and each has charts of its own: scales of different length never meet.
 */
@NullMarked
package dk.loopbog.query.score;

import org.jspecify.annotations.NullMarked;
