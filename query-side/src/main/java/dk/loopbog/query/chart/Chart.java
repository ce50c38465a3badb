package dk.loopbog.query.chart;

import dk.loopbog.query.paper.Paper.Picture;
import dk.loopbog.query.paper.Paper.Table;

/**
 * One picture and the figures behind it: a page shows both by the templates of {@code chart/parts}, a paper takes both as blocks.
 *
 * @param id of the drawing, one of a kind on its page
 */
public record Chart(String id, Picture picture, Table table) {
}
