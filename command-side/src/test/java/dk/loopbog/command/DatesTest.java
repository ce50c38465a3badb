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

    @Test
    void nothingHappensBeforeWhatItFollows() {
        assertThat(Dates.happenedSince(STARTS, on(STARTS), new FactsGiven())).isEqualTo(STARTS);
        assertThatThrownBy(() -> Dates.happenedSince(STARTS, on(STARTS.minusDays(1)), new FactsGiven())).hasMessage("order-of-dates (happenedOn)");
    }

    @Test
    void nothingHappensLongBeforeTheProgramme() {
        assertThat(Dates.happenedWithin(STARTS, on(STARTS), new FactsGiven())).isEqualTo(STARTS);
        assertThatThrownBy(() -> Dates.happenedWithin(STARTS, on(STARTS.minusDays(31)), new FactsGiven()))
                .hasMessage("outside-programme (happenedOn)");
    }

    @Test
    void aPlanWasMadeTodayUnlessItsOwnDayHasPassedOrPeopleSayWhen() {
        assertThat(agreed(TODAY.plusDays(7), null)).isEqualTo(TODAY);
        assertThat(agreed(TODAY, null)).isEqualTo(TODAY);
        assertThat(agreed(TODAY.minusDays(7), null)).as("noted down afterwards").isEqualTo(TODAY.minusDays(7));
        assertThat(agreed(TODAY.minusDays(7), TODAY.minusDays(9))).isEqualTo(TODAY.minusDays(9));
        assertThat(agreed(TODAY.plusDays(7), TODAY.minusDays(9))).isEqualTo(TODAY.minusDays(9));
    }

    @Test
    void nothingIsPlannedForOrAgreedUponLongBeforeTheProgramme() {
        assertThatThrownBy(() -> agreed(STARTS.minusDays(31), null)).hasMessage("outside-programme (plannedFor)");
        assertThatThrownBy(() -> agreed(TODAY, STARTS.minusDays(31))).hasMessage("outside-programme (happenedOn)");
    }

    private static LocalDate agreed(LocalDate plannedFor, @Nullable LocalDate on) {
        return Dates.agreed(plannedFor, STARTS, on(on), new FactsGiven());
    }

    private static LocalDate happened(@Nullable LocalDate day) {
        return Dates.happened(on(day), new FactsGiven());
    }

    private static CloseRound on(@Nullable LocalDate day) {
        return new CloseRound(Ids.round("al1"), day);
    }
}
