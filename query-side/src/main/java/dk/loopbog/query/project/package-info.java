/** The description of a group's project: begun from a blank template, an idea or a few lines of one's own, and its versions side by side. */
@NullMarked
package dk.loopbog.query.project;

import org.jspecify.annotations.NullMarked;
