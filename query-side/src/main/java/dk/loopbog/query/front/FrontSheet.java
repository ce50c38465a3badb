package dk.loopbog.query.front;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The front page: one sentence that answers, then a panel for each thing that the reader is. */
record FrontSheet(String name, String lead, List<Panel> panels) {

    /** @param aside whether it is only good to know */
    record Panel(String title, boolean aside, List<Line> lines) {
    }

    /** @param fresh whether nobody has looked at it yet */
    record Line(String text, @Nullable String href, @Nullable String note, boolean fresh) {
    }
}
