package dk.loopbog.query.logbook;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The reader's own logbook.
 *
 * @param groupId the group that the next entry belongs to
 * @param actions of that group
 * @param entries the latest ones, the newest first
 * @param draft   names the draft on the reader's device: account and form
 */
record LogbookSheet(UUID groupId, UUID author, List<Action> actions, LocalDate today, List<Entry> entries, String draft) {

    record Action(UUID id, String text) {
    }

    record Entry(String begin, String text, LocalDate on, boolean shared, List<Answer> answers) {
    }

    /**
     * A researcher's feedback on the entry.
     *
     * @param by    null where the account is forgotten
     * @param fresh whether the author has not opened it yet
     */
    record Answer(UUID id, @Nullable String by, LocalDate on, boolean fresh) {
    }

    /** One for each time that the form is shown: sent twice, it counts once. */
    public String key() {
        return UUID.randomUUID().toString();
    }
}
