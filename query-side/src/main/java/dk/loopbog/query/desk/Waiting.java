package dk.loopbog.query.desk;

import dk.loopbog.events.SubmissionRef;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One submission in the inbox; it holds no text.
 *
 * @param group           key; {@code title} is the group's
 * @param number          of the meeting, for minutes only
 * @param dataKind        for supplementary data only, and {@code count} for how many it stands
 * @param since           day from which it waits: that of the first version which nobody has answered or put aside
 * @param version         the one now current
 * @param answeredVersion the latest one with feedback, or null
 * @param desk            what researchers did about it, as far as the reader may know it
 */
record Waiting(SubmissionRef ref, String group, String title, String round, String jobcentre, @Nullable Integer number, @Nullable String dataKind,
               int count, LocalDate since, int version, @Nullable Integer answeredVersion, State state, @Nullable DeskDocument desk) {

    enum State {
        WAITING, ASIDE, ANSWERED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String kind() {
        return ref.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Whether it came back with a later version after its feedback. */
    public boolean revised() {
        return answeredVersion != null && answeredVersion < version;
    }
}
