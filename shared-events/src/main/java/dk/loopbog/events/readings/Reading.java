package dk.loopbog.events.readings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's texts were shown to one account.
 *
 * @param at      to the millisecond
 * @param reader  id of the account; null where a private address was used without one
 * @param roles   of the reader at that time, as codes parted by commas
 * @param page    the route, with its variables as they are named
 * @param thing   the path that was asked for, without what was asked for in it; the route where the path holds a secret
 * @param subject participant, account or group whose texts they are; null where a search found nothing
 * @param why     what the reader said it was for, where that is asked
 */
public record Reading(Instant at, @Nullable UUID reader, String roles, Way way, String page, String thing, @Nullable UUID subject, @Nullable Why why) {

    private static final int LONGEST = 200;

    public Reading {
        at = Instant.ofEpochMilli(at.toEpochMilli());
        page = cut(page);
        thing = cut(thing);
    }

    private static String cut(String path) {
        return path.length() <= LONGEST ? path : path.substring(0, LONGEST);
    }

    /** How it was read. */
    public enum Way {
        READ,
        SEARCHED,
        EXPORTED,
        /** No reading: older rows were removed up to the one that {@code thing} names, as they had been kept long enough. */
        REMOVED
    }

    /** Chosen from a list, since a free text might name people. */
    public enum Why { ASKED_BY_PERSON, COMPLAINT, INCIDENT, SUPERVISION }
}
