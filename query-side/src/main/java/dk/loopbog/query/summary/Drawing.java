package dk.loopbog.query.summary;

import dk.loopbog.query.page.Wording;

/**
 * The charts as whole SVG drawings, for papers. They hold counts, letters and the pages' own texts only.
 */
final class Drawing {

    static final int WEEKS_WIDTH = 740;
    static final int SECTORS_WIDTH = 260;

    private static final String BEGIN = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %1$d %2$d\" "
            + "font-family=\"'IBM Plex Sans', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif\">";

    private Drawing() {
    }

    static String of(Weeks weeks, Wording say) {
        var svg = new StringBuilder(BEGIN.formatted(WEEKS_WIDTH, weeks.height()));
        for (var lane : weeks.lanes()) {
            svg.append("<text x=\"0\" y=\"%d\" font-size=\"14\" fill=\"#1a1a1a\">%s</text>".formatted(lane.base() - 14, name(lane.key(), say)))
                    .append("<line x1=\"160\" y1=\"%d\" x2=\"730\" y2=\"%1$d\" stroke=\"#8b939c\" stroke-width=\"1\"/>".formatted(lane.base()));
            for (var bar : lane.bars()) {
                svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>".formatted(bar.x(), bar.y(), bar.width(), bar.height(),
                        lane.fill())).append(middle(bar.middle(), bar.y() - 4, "#1a1a1a", bar.count()));
            }
        }
        for (var week = 0; week < weeks.numbers().size(); week++) {
            svg.append(middle(Integer.parseInt(weeks.labelsAt().get(week)), weeks.height() - 8, "#595959", weeks.numbers().get(week)));
        }
        return svg.append("</svg>").toString();
    }

    static String of(Sectors sectors) {
        var svg = new StringBuilder(BEGIN.formatted(SECTORS_WIDTH, SECTORS_WIDTH));
        for (var sector : sectors.drawn()) {
            svg.append("<path d=\"%s\" fill=\"%s\" stroke=\"#ffffff\" stroke-width=\"3\"/>".formatted(sector.path(), sector.fill()))
                    .append("<text x=\"%s\" y=\"%s\" dy=\"7\" font-size=\"20\" font-weight=\"bold\" text-anchor=\"middle\" fill=\"%s\">%s</text>"
                            .formatted(sector.x(), sector.y(), sector.ink(), sector.letter()));
        }
        return svg.append("</svg>").toString();
    }

    static String name(String lane, Wording say) {
        return say.text("summary.activity." + lane);
    }

    private static String middle(int x, int y, String fill, int number) {
        return "<text x=\"%d\" y=\"%d\" font-size=\"11\" text-anchor=\"middle\" fill=\"%s\">%d</text>".formatted(x, y, fill, number);
    }
}
