package dk.loopbog.query.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The text for one purpose of one programme, in versions, oldest first. */
public record ConsentTextDocument(UUID id, List<Version> versions) {

    /** @param version from 1 */
    public record Version(int version, String danish, String english, LocalDate on) {
    }
}
