package dk.loopbog.query.overview;

import dk.loopbog.events.ReportingForm;
import dk.loopbog.query.status.RoundStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round as researchers follow it.
 *
 * @param status   as it stands today
 * @param rows     the groups, those formed first first
 * @param since    a month before today, or before the round's end where that was earlier
 * @param quiet    groups that have had no feedback since then
 * @param followUp what is open, oldest first
 * @param done     what was followed up, the latest first
 * @param shared   whether the reader sees what there is to follow up, and may note more
 */
record OverviewSheet(List<Choice> rounds, RoundStatus status, List<Row> rows, LocalDate since, List<Row> quiet, List<Item> followUp, List<Item> done,
                     boolean shared, UUID next) {

    record Choice(String key, String name) {
    }

    /**
     * @param changed      what is expected in place of what the round says, or null
     * @param lastFeedback day of the latest feedback, or null
     */
    record Row(RoundStatus.GroupStatus group, String jobcentre, @Nullable Changed changed, @Nullable LocalDate lastFeedback) {
    }

    /** @param reason null where it was erased */
    record Changed(ReportingForm form, @Nullable String reason, LocalDate on) {

        public String reporting() {
            return form.name().toLowerCase(Locale.ROOT);
        }
    }

    record Item(UUID id, String groupKey, String groupTitle, String text, LocalDate noted, @Nullable LocalDate done) {
    }
}
