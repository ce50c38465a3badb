package dk.loopbog.command.importing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dk.loopbog.command.RuleViolated;
import dk.loopbog.events.ReportingForm;
import java.time.LocalDate;
import java.util.List;

/** Whatever stands in a cell: it is understood, or refused. */
class ReadingFuzzTest {

    private static final List<Reading<?>> ALL = List.of(Reading.TEXT, Reading.LINE, Reading.KEY, Reading.LIST, Reading.DAY, Reading.DAYS, Reading.DECIMAL,
            Reading.COUNT, Reading.YES_OR_NO, Reading.choice(ReportingForm.class), Reading.choices(ReportingForm.class));

    @FuzzTest
    void cell(@NotNull String cell) {
        var text = cell.strip();
        if (text.isEmpty()) {
            return;
        }
        for (var reading : ALL) {
            try {
                reading.of(text);
            } catch (RuleViolated e) {
                // refused with a code
            }
        }
    }

    @FuzzTest
    void day(int day) {
        var date = LocalDate.ofEpochDay(Math.floorMod(day, 3_652_059) - 719_162L); // year 1 to 9999
        var dayFirst = "%02d-%02d-%04d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());

        if (!Reading.DAY.of(date.toString()).equals(date) || !Reading.DAY.of(dayFirst).equals(date)) {
            throw new AssertionError(date + " is not read as it was written");
        }
    }
}
