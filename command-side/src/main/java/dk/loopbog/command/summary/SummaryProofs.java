package dk.loopbog.command.summary;

import dk.loopbog.events.Passage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the side that reads has set from the stored draft, to be looked at and then published as it is. The browser of whoever
 * publishes names it by its digest and never carries it.
 */
public interface SummaryProofs {

    /**
     * @param content a JSON object, the whole of what will be shown but for the words of those who are quoted
     * @param quotes  those words, in the order in which the content points at them
     */
    record Proof(String sha256, String content, List<Passage> quotes) {
    }

    /** Of the draft as it is now; nothing where the draft has been changed since it was last looked at. */
    Optional<Proof> find(UUID workshopId);
}
