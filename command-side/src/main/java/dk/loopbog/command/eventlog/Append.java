package dk.loopbog.command.eventlog;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What goes into the log all together or not at all.
 *
 * @param done completed once it is on the disk, or with what stood against it; one that is cancelled before its turn is left out
 */
record Append(List<Row> rows, @Nullable Receipt receipt, CompletableFuture<Void> done) {

    /** One event as it is stored; {@code recordedAt} is an ISO instant in UTC. */
    record Row(String aggregateId, long sequenceNumber, String aggregateType, String eventId, String payloadType, @Nullable String payloadRevision,
               String payload, String metadata, String recordedAt) {
    }
}
