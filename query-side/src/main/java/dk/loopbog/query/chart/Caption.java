package dk.loopbog.query.chart;

/**
 * What a drawing says of itself.
 *
 * @param id   one of a kind on the page
 * @param said the finding in words, for those who do not see it
 */
public record Caption(String id, String title, String said) {
}
