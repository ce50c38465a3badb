package dk.loopbog.command;

import static dk.loopbog.command.FactsGiven.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.command.round.RoundCommand.CloseRound;
import dk.loopbog.events.Ids;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final LocalDate STARTS = LocalDate.of(2026, 1, 1);

    @Test
    void whatIsToldWithoutADayHappenedToday() {
        assertThat(happened(null)).isEqualTo(TODAY);
    }

    @Test
    void whatIsToldWithADayHappenedThen() {
        assertThat(happened(TODAY)).isEqualTo(TODAY);
        assertThat(happened(TODAY.minusYears(1))).isEqualTo(TODAY.minusYears(1));
    }

    @Test
    void nothingHappensInTheFuture() {
        assertThatThrownBy(() -> happened(TODAY.plusDays(1))).hasMessage("outside-programme (happenedOn)");
    }

    @Test
    void aProgrammeHasThirtyDaysOfGraceBeforeItStarts() {
        assertThatCode(() -> Dates.notBeforeProgramme(LocalDate.of(2025, 12, 2), STARTS, "day")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Dates.notBeforeProgramme(LocalDate.of(2025, 12, 1), STARTS, "day")).hasMessage("outside-programme (day)");
    }

    @Test
    void daysAreInOrderIfTheLaterIsNotBeforeTheEarlierOrOneIsMissing() {
        assertThatCode(() -> Dates.inOrder(STARTS, STARTS, "day")).doesNotThrowAnyException();
        assertThatCode(() -> Dates.inOrder(null, STARTS, "day")).doesNotThrowAnyException();
        assertThatCode(() -> Dates.inOrder(STARTS, null, "day")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Dates.inOrder(STARTS, STARTS.minusDays(1), "day")).hasMessage("order-of-dates (day)");
    }

    private static LocalDate happened(@Nullable LocalDate day) {
        return Dates.happened(new CloseRound(Ids.round("al1"), day), new FactsGiven());
    }
}
