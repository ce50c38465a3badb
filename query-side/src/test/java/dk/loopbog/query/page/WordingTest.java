package dk.loopbog.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class WordingTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 9);

    private final Wording danish = new Wording(new StaticMessageSource(), Locale.of("da"));
    private final Wording english = new Wording(new StaticMessageSource(), Locale.ENGLISH);

    @Test
    void writesDanishAsDanesDo() {
        assertThat(danish.day(DAY)).isEqualTo("9. januar");
        assertThat(danish.shortDay(DAY)).isEqualTo("9. jan.");
        assertThat(danish.date(DAY)).isEqualTo("9. januar 2020");
        assertThat(danish.shortDate(DAY)).isEqualTo("9. jan. 2020");
        assertThat(danish.weekday(DAY)).isEqualTo("torsdag 9. januar 2020");
        assertThat(danish.months(DAY, DAY.plusMonths(5))).isEqualTo("januar 2020 – juni 2020");
        assertThat(danish.time(LocalTime.of(13, 42))).isEqualTo("kl. 13.42");
        assertThat(danish.moment(Instant.parse("2020-02-24T13:05:00Z"))).isEqualTo("24. februar 2020 kl. 14.05");
        assertThat(danish.number(1_888_000)).isEqualTo("1.888.000");
        assertThat(danish.number(41.67)).isEqualTo("41,7");
        assertThat(danish.list(List.of("Line", "Henrik", "Ole"))).isEqualTo("Line, Henrik og Ole");
        assertThat(danish.capital("ørsted")).isEqualTo("Ørsted");
    }

    @Test
    void writesEnglishTheBritishWay() {
        assertThat(english.day(DAY)).isEqualTo("9 January");
        assertThat(english.shortDay(DAY)).isEqualTo("9 Jan");
        assertThat(english.weekday(DAY)).isEqualTo("Thursday 9 January 2020");
        assertThat(english.moment(Instant.parse("2020-02-24T13:05:00Z"))).isEqualTo("24 February 2020 14:05");
        assertThat(english.number(1_888_000)).isEqualTo("1,888,000");
        assertThat(english.list(List.of("Line"))).isEqualTo("Line");
        assertThat(english.list(List.of())).isEmpty();
    }
}
