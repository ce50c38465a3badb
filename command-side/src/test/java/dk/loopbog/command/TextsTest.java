package dk.loopbog.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Vi prøvede\nog lærte\tnoget.\r\n", "æøå", "a\u030a", "👩‍💻", "\u200fשלום", "a:b|c"})
    void anyWritingOfAnyLanguageIsText(String text) {
        assertThatCode(() -> Texts.optional(text, "text")).doesNotThrowAnyException();
    }

    @Test
    void controlCharactersAndHalvesOfCharactersAreBadText() {
        for (var bad : new String[] {"a\u0000b", "a\u001bb", "a\u0085b", "a\ud83db", "\ud83d", "\udc69", "\udc69\ud83d"}) {
            refuses("bad-text", () -> Texts.optional(bad, "text"));
        }
    }

    @Test
    void aTextMayHaveAHundredThousandCharactersAndAnEmojiIsOne() {
        assertThatCode(() -> Texts.optional("æ".repeat(100_000), "text")).doesNotThrowAnyException();
        assertThatCode(() -> Texts.optional("🙂".repeat(100_000), "text")).doesNotThrowAnyException();
        refuses("too-long", () -> Texts.optional("æ".repeat(100_001), "text"));
    }

    @Test
    void noTextHoldsACprNumber() {
        refuses("cpr-number", () -> Texts.optional("Borgeren 070761-4285 kom.", "text"));
        refuses("cpr-number", () -> Texts.key("070761-4285", "text"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\n"})
    void aRequiredTextIsMoreThanBlank(String text) {
        refuses("missing-value", () -> Texts.required(text, "text"));
        refuses("missing-value", () -> Texts.line(text, "text"));
        refuses("missing-value", () -> Texts.key(text, "text"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\n"})
    void anOptionalTextMayBeBlankAndIsThenNone(String text) {
        assertThatCode(() -> Texts.optional(text, "text")).doesNotThrowAnyException();
        assertThatCode(() -> Texts.optionalLine(text, "text")).doesNotThrowAnyException();
        assertThat(Texts.orNull(text)).isNull();
    }

    @Test
    void aTitleIsTextLikeAnyOther() {
        assertThatCode(() -> Texts.line("to\nlinjer", "text")).doesNotThrowAnyException();
        assertThatCode(() -> Texts.optionalLine("a".repeat(100_000), "text")).doesNotThrowAnyException();
        refuses("too-long", () -> Texts.line("a".repeat(100_001), "text"));
        refuses("missing-value", () -> Texts.line(" ", "text"));
        refuses("bad-text", () -> Texts.optionalLine("a\u0000b", "text"));
    }

    @Test
    void severalNamesAreEachOfThemOne() {
        assertThatCode(() -> Texts.lines(List.of("Tillid", "Mod"), "text")).doesNotThrowAnyException();
        refuses("missing-value", () -> Texts.lines(List.of("Tillid", " "), "text"));
    }

    @Test
    void aDocumentIsLongerThanAnyOneTextAndNotWithoutEnd() {
        assertThatCode(() -> Texts.document("æ".repeat(2_000_000), "text")).doesNotThrowAnyException();
        refuses("too-long", () -> Texts.document("æ".repeat(2_000_001), "text"));
        refuses("missing-value", () -> Texts.document(null, "text"));
        refuses("missing-value", () -> Texts.document(" ", "text"));
        refuses("cpr-number", () -> Texts.document("Borgeren 070761-4285 kom.", "text"));
    }

    @Test
    void somethingIsATextOrAnythingElseThatIsThere() {
        assertThatCode(() -> Texts.something("text", "Vi gik", null)).doesNotThrowAnyException();
        assertThatCode(() -> Texts.something("text", " ", 3)).doesNotThrowAnyException();
        refuses("missing-value", () -> Texts.something("text", " ", null));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "mette@odder.dk", " mette.holm+al@post.odder.dk "})
    void anAddressMayBeMissing(String address) {
        assertThatCode(() -> Texts.optionalAddress(address, "text")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mette", "mette@odder", "@odder.dk", "mette@@odder.dk", "mette holm@odder.dk", "a@odder.dk, b@odder.dk", "mette@odder.d"})
    void whatMailCannotBeSentToIsNoAddress(String address) {
        refuses("bad-email", () -> Texts.optionalAddress(address, "text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "a|b", ":b", "|b", " a", "a ", "to\nlinjer"})
    void aKeyHoldsNothingThatReferencesAndListsNeed(String key) {
        refuses("bad-text", () -> Texts.key(key, "text"));
    }

    @Test
    void aKeyIsShort() {
        assertThatCode(() -> Texts.key("første samtale, Sønderborg 2", "text")).doesNotThrowAnyException();
        assertThatCode(() -> Texts.key("a".repeat(120), "text")).doesNotThrowAnyException();
        refuses("too-long", () -> Texts.key("a".repeat(121), "text"));
    }

    private static void refuses(String code, ThrowingCallable check) {
        assertThatThrownBy(check).isInstanceOf(RuleViolated.class).hasMessage(code + " (text)");
    }
}
