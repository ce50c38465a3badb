package dk.loopbog.query.data;

import dk.loopbog.query.submission.HandedInFile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind one figure of the register, the latest first.
 *
 * @param figure          a kind, a section, or all
 * @param ofSeveralKinds  whether each line has to say of which kind it is
 * @param withoutLogbooks whether the figure counts logbook entries that the reader is not shown
 */
record RegisterList(String figure, boolean ofSeveralKinds, boolean withoutLogbooks, int count, int pages, List<Line> lines) {

    /**
     * @param earlier  the days that it was given before
     * @param from     groups, jobcentre or neither
     * @param opens    whether the reader can go on to the text
     * @param corrects whether the reader may correct it here
     * @param consent  whether it may be used in research
     * @param recorded whether all who are heard on it agree; not needed for what is no recording
     */
    record Line(UUID id, String kind, LocalDate on, List<LocalDate> earlier, @Nullable String title, @Nullable String from, int count, int pages, @Nullable HandedInFile file,
                boolean opens, boolean corrects, Consent consent, Consent recorded) {
    }

    enum Consent {

        /** No participant wrote it, or is heard on it. */
        NOT_NEEDED,

        GIVEN,

        /** Whoever wrote it, somebody of the group, or somebody who is heard on it does not agree. */
        MISSING
    }
}
