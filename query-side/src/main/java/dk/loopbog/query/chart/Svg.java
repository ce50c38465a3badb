package dk.loopbog.query.chart;

import dk.loopbog.query.paper.Characters;
import dk.loopbog.query.paper.Paper.Picture;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** One drawing while it is made. */
final class Svg {

    /** As wide as a page of paper has room for, in units. */
    static final int WIDE = 740;
    static final String INK = "#1a1a1a";
    static final String SOFT = "#595959";
    static final String LINE = "#8b939c";
    static final String BLUE = "#08519C";
    static final String VIOLET = "#54278F";
    static final String WHITE = "#ffffff";

    /** Where a text begins, or what of it stands at its place. */
    enum Anchor {
        START, MIDDLE, END
    }

    private final Caption caption;
    private final int width;
    private final int height;
    private final StringBuilder out = new StringBuilder();

    Svg(Caption caption, int width, int height) {
        this.caption = caption;
        this.width = width;
        this.height = height;
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width).append("\" height=\"").append(height)
                .append("\" viewBox=\"0 0 ").append(width).append(' ').append(height).append("\" role=\"img\" aria-labelledby=\"")
                .append(caption.id()).append("-title ").append(caption.id()).append("-said\"")
                .append(" font-family=\"'IBM Plex Sans', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif\"><title id=\"")
                .append(caption.id()).append("-title\">").append(Characters.escaped(caption.title())).append("</title><desc id=\"")
                .append(caption.id()).append("-said\">").append(Characters.escaped(caption.said())).append("</desc>");
    }

    Svg text(double x, double y, int size, String fill, Anchor anchor, String text) {
        return text(x, y, size, fill, anchor, false, text);
    }

    Svg bold(double x, double y, int size, String fill, Anchor anchor, String text) {
        return text(x, y, size, fill, anchor, true, text);
    }

    private Svg text(double x, double y, int size, String fill, Anchor anchor, boolean bold, String text) {
        out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" font-size=\"").append(size).append('"')
                .append(bold ? " font-weight=\"bold\"" : "")
                .append(anchor == Anchor.START ? "" : anchor == Anchor.MIDDLE ? " text-anchor=\"middle\"" : " text-anchor=\"end\"")
                .append(" fill=\"").append(fill).append("\">").append(Characters.escaped(text)).append("</text>");
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, String stroke, double width, String dashes) {
        out.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1)).append("\" x2=\"").append(number(x2))
                .append("\" y2=\"").append(number(y2)).append("\" stroke=\"").append(stroke).append("\" stroke-width=\"").append(number(width))
                .append(dashes.isEmpty() ? "" : "\" stroke-dasharray=\"" + dashes).append("\"/>");
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2) {
        return line(x1, y1, x2, y2, LINE, 1, "");
    }

    Svg box(double x, double y, double width, double height, double corner, String fill, String stroke, double strokeWidth, String dashes) {
        out.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" width=\"").append(number(width))
                .append("\" height=\"").append(number(height)).append('"').append(corner > 0 ? " rx=\"" + number(corner) + '"' : "")
                .append(" fill=\"").append(fill).append('"')
                .append(strokeWidth > 0 ? " stroke=\"" + stroke + "\" stroke-width=\"" + number(strokeWidth) + '"' : "")
                .append(dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + '"').append("/>");
        return this;
    }

    Svg bar(double x, double y, double width, double height, String fill) {
        return box(x, y, width, height, 0, fill, fill, 0, "");
    }

    Svg path(String d, String fill, String stroke, double strokeWidth, String dashes) {
        out.append("<path d=\"").append(d).append("\" fill=\"").append(fill).append("\" stroke=\"").append(stroke).append("\" stroke-width=\"")
                .append(number(strokeWidth)).append('"').append(dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + '"').append("/>");
        return this;
    }

    Svg circle(double x, double y, double radius, String fill, String stroke) {
        out.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y)).append("\" r=\"").append(number(radius))
                .append("\" fill=\"").append(fill).append("\" stroke=\"").append(stroke).append("\" stroke-width=\"2\"/>");
        return this;
    }

    Picture picture() {
        return new Picture(out + "</svg>", width, height, caption.title(), caption.said());
    }

    /** With one decimal at most, so that the same figures give the same drawing. */
    static String number(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
