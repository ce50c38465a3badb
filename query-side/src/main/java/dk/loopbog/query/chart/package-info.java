/**
 * Charts, drawn here as whole SVG drawings so that a page, a PDF and a Word document show the same picture. A drawing says what it
 * looks like by attributes alone, carries its title and its finding in words, and comes with the table that stands behind it.
 */
@NullMarked
package dk.loopbog.query.chart;

import org.jspecify.annotations.NullMarked;
