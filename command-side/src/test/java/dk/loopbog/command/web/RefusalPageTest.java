package dk.loopbog.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class RefusalPageTest {

    private final RefusalPage page = new RefusalPage(new RefusalTexts());

    private static MockHttpServletRequest minutes(String learned) {
        var request = new MockHttpServletRequest("POST", "/commands/minutes/submit-minutes");
        request.setParameter("learned", learned);
        request.setParameter("meetingNumber", "2");
        request.setParameter("_hidden", "meetingNumber");
        request.setParameter("_compare", "/grupper/g/referater/2/skriv");
        return request;
    }

    @Test
    void showsWhereANumberStandsWithoutRepeatingIt() {
        var html = page.of(minutes("Første linje\r\nB7 (010190-1234) sagde selv <navnet>"), "cpr-number", "learned");

        assertThat(html).contains("<a href=\"#wrong\">", "id=\"wrong\"", "aria-invalid=\"true\" aria-describedby=\"wrong-message\"",
                "»B7 (<mark>●●●●●●-●●●●</mark>) sagde selv &lt;navnet&gt;« (linje 2, tegn 5)");
        assertThat(html).containsOnlyOnce("010190-1234");
    }

    @Test
    void keepsFromTheReaderWhatTheFormKeptFromThem() {
        assertThat(page.of(minutes("Tavshed"), "too-long", "learned")).contains("<input type=\"hidden\" name=\"meetingNumber\" value=\"2\">");
    }

    @Test
    void leadsToBothTextsWhereSomebodyWasFirst() {
        assertThat(page.of(minutes("Tavshed"), "already-exists", null)).contains("formaction=\"/grupper/g/referater/2/skriv\"", "value=\"Tavshed\"");
        assertThat(page.of(minutes("Tavshed"), "too-long", "learned")).doesNotContain("formaction");
    }

    @Test
    void neverLeadsAwayFromThisSite() {
        var request = minutes("Tavshed");
        request.setParameter("_compare", "//elsewhere.example/");
        assertThat(page.of(request, "changed-meanwhile", "expectedVersion")).contains("formaction=\"/\"").doesNotContain("elsewhere.example\"");
    }
}
