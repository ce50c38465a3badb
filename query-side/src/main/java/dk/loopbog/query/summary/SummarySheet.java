package dk.loopbog.query.summary;

import dk.loopbog.query.page.Wording;
import dk.loopbog.query.summary.WorkshopSummary.Action;
import dk.loopbog.query.summary.WorkshopSummary.Group;
import dk.loopbog.query.summary.WorkshopSummary.State;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of a summary.
 *
 * @param published what makes it an edition that never changes; null for the draft
 * @param editions  all that are published, the latest first
 * @param weeks     null where nothing happened
 * @param toPublish the draft as JSON, for one who may publish it; else null
 */
record SummarySheet(WorkshopSummary summary, @Nullable Edition published, List<Edition> editions, boolean readsDraft, Sectors sectors,
                    @Nullable Weeks weeks, List<Card> cards, UUID workshopId, @Nullable String toPublish) {

    /** @param digest SHA-256 of the published text, in groups of four */
    record Edition(int version, Instant at, String digest) {

        static String grouped(String sha256) {
            return sha256.replaceAll("(.{4})(?!$)", "$1 ");
        }
    }

    /** @param takesAlong the actions that go on or are kept, as they read now */
    record Card(Group group, String functions, int tried, int adjusted, int stopped, List<String> takesAlong) {

        static Card of(Group group, Wording say) {
            return new Card(group, say.list(group.functions().stream()
                    .map(function -> Objects.requireNonNullElse(function, say.text("summary.employee"))).toList()),
                    (int) group.actions().stream().filter(action -> action.tries() > 0).count(),
                    (int) group.actions().stream().filter(action -> action.adjusted() != null).count(),
                    (int) group.actions().stream().filter(action -> action.state() == State.STOPPED).count(),
                    group.actions().stream().filter(action -> action.state() == State.KEPT || action.state() == State.ADJUSTED)
                            .map(Card::asItReadsNow).toList());
        }

        private static String asItReadsNow(Action action) {
            return Objects.requireNonNullElse(action.adjusted(), action.text());
        }
    }
}
