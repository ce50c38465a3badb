package dk.loopbog.query.front;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front page: one sentence that answers, what a member of a group can do in the time there is, then a panel for each thing that the
 * reader is.
 *
 * @param more whether there is more to do than is shown
 */
record FrontSheet(String name, String lead, List<Task> tasks, boolean more, List<Panel> panels) {

    /**
     * @param minutes about as long as it takes
     * @param theirs  whether the note is a text of the group's
     * @param fresh   whether nobody has looked at it yet
     */
    record Task(int minutes, String text, String href, String note, boolean theirs, boolean fresh) {
    }


    /** @param aside whether it is only good to know */
    record Panel(String title, boolean aside, List<Line> lines) {
    }

    /** @param theirs whether the text is one that people wrote */
    record Line(String text, @Nullable String href, @Nullable String note, boolean theirs) {
    }
}
