package dk.loopbog.command.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({"1234567,password-short", "æøåæøåæ,password-short", "password,password-common", "Password1,password-common", "qwertyuiop,password-common",
            "Loopbog2026!,password-common", "Jobcenter1,password-common", "aaaaaaaaaaaa,password-common", "Leder.Odder,password-is-name"})
    void refusesWhatIsEasilyGuessed(String password, String code) {
        assertThatThrownBy(() -> PasswordRules.mayBeChosen("leder.odder", password)).hasMessageStartingWith(code);
    }

    @Test
    void refusesWhatIsLongerThanAnyPassword() {
        assertThatThrownBy(() -> PasswordRules.mayBeChosen("anne", "lang og ".repeat(17))).hasMessageStartingWith("password-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kun små bogstaver", "🦆🐢🦆🐢🦆🐢🦔🦆", "korrekt hest batteri", "loopbog er nu vores"})
    void asksForNoKindsOfCharacters(String password) {
        assertThatCode(() -> PasswordRules.mayBeChosen("anne", password)).doesNotThrowAnyException();
        assertThatCode(() -> PasswordRules.mayBeChosen("anne", "x".repeat(60) + "æ".repeat(60) + "skovtur!")).doesNotThrowAnyException();
    }
}
