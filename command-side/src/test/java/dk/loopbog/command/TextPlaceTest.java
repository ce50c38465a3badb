package dk.loopbog.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What people are shown of a text in which a CPR number must go. */
class TextPlaceTest {

    private static final String COVERED = "●●●●●●-●●●●";

    @Test
    void namesLineAndColumnAndShowsTheWordsAroundButNotTheNumber() {
        assertThat(inText("Først\nBorgeren 070761-4285 kom.\nSå gik vi")).isEqualTo(new TextPlace(null, 2, 10, "Borgeren ", COVERED, " kom."));
        assertThat(inText("070761-4285")).isEqualTo(new TextPlace(null, 1, 1, "", COVERED, ""));
    }

    @Test
    void showsTwentyFourCharactersOnEitherSideAtMost() {
        assertThat(inText("abcdefghijklmnopqrstuvwxyz 070761-4285 zyxwvutsrqponmlkjihgfedcba"))
                .isEqualTo(new TextPlace(null, 1, 28, "defghijklmnopqrstuvwxyz ", COVERED, " zyxwvutsrqponmlkjihgfed"));
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(inText("🙂bcdefghijklmnopqrstuvw 070761-4285").before()).isEqualTo("bcdefghijklmnopqrstuvw ");
        assertThat(inText("🙂cdefghijklmnopqrstuvw 070761-4285").before()).isEqualTo("🙂cdefghijklmnopqrstuvw ");
    }

    @Test
    void coversOtherRowsOfDigitsThatStandBesideItToo() {
        var text = "12 år, 070761-428 og 070761-4285 eller 150385-1004";
        assertThat(inText(text)).isEqualTo(new TextPlace(null, 1, 22, "12 år, ●●●●●●-●●● og ", COVERED, " eller ●●●●●●-●●●●"));
    }

    @Test
    void countsPagesAndTheLinesOfThePageInAFile() {
        assertThat(inFile("Side et\nlinje\fSide to\nBorgeren 070761-4285 \fSide tre"))
                .isEqualTo(new TextPlace(2, 2, 10, "Borgeren ", COVERED, "  Side tre"));
        assertThat(inFile("Side et\f070761-4285")).isEqualTo(new TextPlace(2, 1, 1, "", COVERED, ""));
        assertThat(inFile("Borgeren 070761-4285\fSide to")).isEqualTo(new TextPlace(1, 1, 10, "Borgeren ", COVERED, " Side to"));
        assertThat(inFile("\f070761-4285").page()).isEqualTo(2);
        assertThat(inFile("Uden sider 070761-4285")).isEqualTo(new TextPlace(null, 1, 12, "Uden sider ", COVERED, ""));
    }

    @Test
    void whatStandsBesideTheTextHasNoLine() {
        var text = "Note:\n070761-4285";
        assertThat(TextPlace.besideText(text, found(text))).isEqualTo(new TextPlace(null, 0, 1, "", COVERED, ""));
    }

    private static TextPlace inText(String text) {
        return TextPlace.inText(text, found(text));
    }

    private static TextPlace inFile(String text) {
        return TextPlace.inFile(text, found(text));
    }

    private static CprNumber.Place found(String text) {
        return CprNumber.find(text).orElseThrow();
    }
}
