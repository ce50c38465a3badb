package dk.loopbog.query.programme;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The programmes that a page looks over which names none.
 *
 * @param programmes oldest first
 * @param of         how many the reader may see
 */
public record NewestProgrammes(List<ProgrammeDocument> programmes, int of) {

    public Set<UUID> ids() {
        return Programmes.ids(programmes);
    }

    /** Whether there are more than these, which the page must say. */
    public boolean cut() {
        return programmes.size() < of;
    }
}
