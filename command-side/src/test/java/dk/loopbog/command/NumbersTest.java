package dk.loopbog.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(ints = {1, 100_000})
    void aCountIsFromOneToAHundredThousandOrMissing(Integer number) {
        assertThatCode(() -> Numbers.positive(number, "pages")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100_001})
    void anythingElseIsASlipOfTheHand(Integer number) {
        assertThatThrownBy(() -> Numbers.positive(number, "pages")).hasMessage("bad-number (pages)");
    }

    @Test
    void nobodyWritesOverAVersionThatTheyHaveNotSeen() {
        assertThatCode(() -> Versions.unchangedSince(2, 2)).doesNotThrowAnyException();
        assertThatCode(() -> Versions.unchangedSince(null, 2)).as("who says nothing asks for nothing").doesNotThrowAnyException();
        assertThatThrownBy(() -> Versions.unchangedSince(1, 2)).hasMessage("changed-meanwhile (expectedVersion)");
    }
}
