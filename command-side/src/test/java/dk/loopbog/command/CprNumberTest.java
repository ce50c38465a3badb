package dk.loopbog.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** None of these numbers was given to anybody for all we know: 070761-4285 is the register's own example, the others are made up. */
class CprNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "070761-4285", "0707614285", "070761 4285", "070761\u00a04285", "070761 - 4285", "070761\u20134285", "070761\u20114285",
        "cpr070761-4285", "CPR:0707614285", "cpr-nr.070761-4285", "(070761-4285)", "født 070761-4285.", "070761-4285,150385-1004",
        "070761-4285/150385-1004", "sag-070761-4285", "en 1903901234 og en 0707614285"})
    void isFoundHoweverItIsWritten(String text) {
        assertThat(CprNumber.standsIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"150385-1234", "og 150385-1234", "1, 150385-1234", "150385 - 1234", "010165-1234", "0101651234", "010165 1234"})
    void isFoundWithoutTheCheckWhereNumbersAreGivenWithoutIt(String text) {
        assertThat(CprNumber.standsIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "01-02-2020", "2020-02-01", "1. marts 2020 kl. 14.30", "120320 1430", "20200312", "20200312-1430", "202003121430",
        "1503851234", "150385 1234", "J150385-1234", "150385-1234-A", "SAG-150385-1234", "2020/150385-1234", "15.03.85-1234",
        "tlf. 20304050", "+45 20 30 40 50", "004520304050", "EAN 5798000123456", "1503851234,50", "1.503.851.234",
        "123456-7890", "451161-4285", "071361-4285", "000161-4285", "070761-428", "0707611-4285"})
    void datesTimesAndCaseNumbersThatOnlyLookAlikePass(String text) {
        assertThat(CprNumber.standsIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"290200-4001", "290200-5000", "290236-4000", "290236-9000", "290256-5000", "290256-8000", "290204-0000", "290240-4000",
            "290260-5000"})
    void aLeapDayOfTheCenturyThatTheSeventhDigitGivesIsADayOfBirth(String text) {
        assertThat(CprNumber.standsIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"290200-0000", "290200-3999", "290237-4000", "290237-9000", "290257-5000", "290258-8000", "290203-0000"})
    void aLeapDayThatWasNoneInThatCenturyIsNot(String text) {
        assertThat(CprNumber.standsIn(text)).isFalse();
    }

    @Test
    void tellsWhereTheFirstOneStands() {
        var text = "Mødet 12-03-2020 med 070761-4285 og 150385-1004";
        assertThat(CprNumber.find(text)).hasValueSatisfying(place ->
                assertThat(text.substring(place.start(), place.end())).isEqualTo("070761-4285"));
    }

    @Test
    void aLongTextWithoutAnyIsReadThroughQuickly() {
        assertThat(CprNumber.find("150385 ".repeat(14_000))).isEmpty();
    }
}
