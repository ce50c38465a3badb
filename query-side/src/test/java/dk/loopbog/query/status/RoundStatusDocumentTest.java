package dk.loopbog.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.query.status.RoundStatusDocument.DataItem;
import dk.loopbog.query.status.RoundStatusDocument.Description;
import dk.loopbog.query.status.RoundStatusDocument.Feedback;
import dk.loopbog.query.status.RoundStatusDocument.Submission;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoundStatusDocumentTest {

    private static final UUID GROUP = Ids.group("g");
    private static final LocalDate WORKSHOP = LocalDate.of(2019, 6, 1);

    @Test
    void aPastDayKnowsNothingOfWhatCameLater() {
        var then = new RoundStatusDocument(GROUP, "g", Ids.round("r"), Ids.jobcentre("j"), WORKSHOP.minusDays(90), null, null, List.of(), null, null,
                List.of(), List.of(), List.of(), List.of(), List.of(submission(WORKSHOP), submission(WORKSHOP.plusDays(1))),
                List.of(data(WORKSHOP), data(WORKSHOP.plusDays(1))), List.of(feedback(WORKSHOP), feedback(WORKSHOP.plusDays(1))),
                List.of()).asOf(WORKSHOP);

        assertThat(then.submissions()).extracting(Submission::on).containsExactly(WORKSHOP);
        assertThat(then.data()).extracting(DataItem::on).containsExactly(WORKSHOP);
        assertThat(then.feedback()).extracting(Feedback::on).containsExactly(WORKSHOP);
    }

    @Test
    void aDescriptionIsCompleteWithAllOfItsSixFields() {
        assertThat(without(-1).everyFieldIsFilledIn()).isTrue();
        for (var missing = 0; missing < 6; missing++) {
            assertThat(without(missing).everyFieldIsFilledIn()).isFalse();
        }
    }

    @Test
    void everyRevisionMakesAVersion() {
        assertThat(submission(WORKSHOP).version()).isEqualTo(1);
        assertThat(new Submission(ref(), 1, null, WORKSHOP, List.of(WORKSHOP, WORKSHOP)).version()).isEqualTo(3);
    }

    private static Description without(int missing) {
        return new Description(new Personal(GROUP, "Gå en tur"), missing != 0, missing != 1, missing != 2, missing != 3, missing != 4, missing != 5);
    }

    private static Submission submission(LocalDate on) {
        return new Submission(ref(), 1, null, on, List.of());
    }

    private static DataItem data(LocalDate on) {
        return new DataItem(UUID.randomUUID(), "survey", on, 1);
    }

    private static Feedback feedback(LocalDate on) {
        return new Feedback(UUID.randomUUID(), ref(), 1, List.of(), on, null, null);
    }

    private static SubmissionRef ref() {
        return new SubmissionRef(SubmissionRef.Kind.MINUTES, UUID.randomUUID());
    }
}
