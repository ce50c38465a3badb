package dk.loopbog.query.view;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pure fold from events to documents of one kind. It reads no clock, no random source and no other store, so that the same
 * events always give the same documents, byte for byte. Each event changes one document of a view at most, which lets a
 * rebuild work on many documents side by side; what needs several documents is put together when it is asked for.
 *
 * @param <D> the document, a record of JDK values, records, lists and string-keyed maps that the MongoDB driver's record
 *            codec can store
 */
public interface View<D> {

    /** Stable name: of the collection, of the processor, in metrics and on the administration page. */
    String name();

    Class<D> documentType();

    /** The document that the event changes, or null where this view has no interest in it. */
    @Nullable UUID documentChangedBy(DomainEvent event);

    /**
     * The document after the event. Called once for each event, in the order of the log.
     *
     * @return null while there is no document: a look at a past day leaves out what had not happened yet, and with it perhaps
     *         the beginning of a thing of which something later was dated earlier. Live, where nothing is left out, null is a failure
     */
    @Nullable D after(@Nullable D before, DomainEvent event, Recorded recorded);
}
