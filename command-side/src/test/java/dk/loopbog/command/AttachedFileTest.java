package dk.loopbog.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.events.Attachment;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttachedFileTest {

    private static final String NAME_IN_STORE = "ab".repeat(32);

    @Test
    void aFileMayBeMissingAndMayHaveNoWords() {
        assertThatCode(() -> AttachedFile.check(null, "attachment")).doesNotThrowAnyException();
        assertThatCode(() -> AttachedFile.check(file("referat.pdf", "application/pdf", 1, NAME_IN_STORE, null), "attachment"))
                .doesNotThrowAnyException();
    }

    @Test
    void aFileHasANameAKindASizeAndAPlaceInTheStore() {
        refuses(file(" ", "application/pdf", 12, NAME_IN_STORE, null), "missing-value");
        refuses(file("referat.pdf", null, 12, NAME_IN_STORE, null), "missing-value");
        refuses(file("referat.pdf", "application/pdf", 0, NAME_IN_STORE, null), "bad-number");
        refuses(file("referat.pdf", "application/pdf", 12, null, null), "bad-text");
        refuses(file("referat.pdf", "application/pdf", 12, "../etc/passwd", null), "bad-text");
    }

    @Test
    void aFileSaysNothingThatNoTextMaySay() {
        refuses(file("070761-4285.pdf", "application/pdf", 12, NAME_IN_STORE, null), "cpr-number");
        refuses(file("referat.pdf", "application/pdf", 12, NAME_IN_STORE, "Borgeren 070761-4285"), "cpr-number");
    }

    @Test
    void nameAndWordsAreThoseOfWhoHandedItIn() {
        var person = Ids.participant("mette");
        assertThat(file("referat.pdf", "application/pdf", 12, NAME_IN_STORE, "Vi gik").by(person)).isEqualTo(
                new Attachment(new Personal(person, "referat.pdf"), "application/pdf", 12, NAME_IN_STORE, new Personal(person, "Vi gik")));
    }

    private static AttachedFile file(String name, @Nullable String kind, long bytes, @Nullable String sha256, @Nullable String text) {
        return new AttachedFile(name, kind, bytes, sha256, text);
    }

    private static void refuses(AttachedFile file, String code) {
        assertThatThrownBy(() -> AttachedFile.check(file, "attachment")).hasMessage(code + " (attachment)");
    }
}
