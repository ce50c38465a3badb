package dk.loopbog.query.projection;

import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** How far each view has come, as Axon's token store keeps it: one segment, so one token for each view. */
interface ViewTokens {

    TokenStore store();

    /** Whoever may hold it at the moment; empty where the view has never been built. */
    OptionalLong position(String view);

    /** How far every view has come, in one question. */
    Map<String, Long> positions();

    /** Takes the view away from whichever node follows the log for it; that node's next batch is not stored, and nobody gets it for the time of a claim. */
    void seize(String view);

    /** Puts the view to this position, whatever it was at before, for whichever node claims it first. */
    void reset(String view, long position);

    /** Frees what is claimed for a time to come: the clock was put back since, and a dead node would hold its views until that time is reached again. */
    void freeWhatIsClaimedAhead();
}
