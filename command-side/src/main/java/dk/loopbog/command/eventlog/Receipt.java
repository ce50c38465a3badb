package dk.loopbog.command.eventlog;

import java.util.UUID;

/**
 * Says that a request was carried out; it is committed together with the events of its command. One that is sent again is
 * recognised by actor and key.
 *
 * @param requestHash tells the same request from another one under the same key
 * @param recordedAt  ISO instant in UTC
 */
public record Receipt(UUID actor, String key, String requestHash, UUID aggregateId, String recordedAt) {

    /** Where a command's message carries it; it does not travel on to the events. */
    public static final String METADATA = "receipt";
}
