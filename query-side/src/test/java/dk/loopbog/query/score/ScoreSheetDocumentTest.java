package dk.loopbog.query.score;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.Ids;
import dk.loopbog.query.score.ScoreSheetDocument.Focus;
import dk.loopbog.query.score.ScoreSheetDocument.Score;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScoreSheetDocumentTest {

    private static final UUID ANNA = Ids.participant("a");
    private static final UUID BO = Ids.participant("b");

    @Test
    void somebodyFollowsTheCitizensChosenOrElseThoseScored() {
        var sheet = new ScoreSheetDocument(UUID.randomUUID(), Ids.group("g"), null, BigDecimal.ZERO, BigDecimal.TEN,
                List.of(new Focus(ANNA, List.of("B1", "B2"))), List.of(score("B9", ANNA), score("B4", BO), score("B3", BO), score("B4", BO)));

        assertThat(sheet.citizensOf(ANNA)).containsExactly("B1", "B2");
        assertThat(sheet.citizensOf(BO)).containsExactly("B3", "B4");
        assertThat(sheet.citizensOf(Ids.participant("c"))).isEmpty();
    }

    private static Score score(String citizen, UUID by) {
        return new Score(UUID.randomUUID(), citizen, by, BigDecimal.ONE, LocalDate.of(2019, 3, 1), null);
    }
}
