/**
 * A programme is the frame of everything else: its topic and research questions, the themes that groups choose
 * from, the catalogue of project ideas, the mapping from local job titles to common functions, and published figures that
 * are held beside the computed ones.
 */
@NullMarked
package dk.loopbog.events.programme;

import org.jspecify.annotations.NullMarked;
