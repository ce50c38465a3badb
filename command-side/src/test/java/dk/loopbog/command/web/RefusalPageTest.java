package dk.loopbog.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
        var text = "Første linje\nB7 (010190-1234) sagde selv <navnet>";
        var html = page.of(minutes(text.replace("\n", "\r\n")), refusal(() -> Texts.optional(text, "learned")));

        assertThat(html).contains("<a href=\"#wrong\">", "id=\"wrong\"", "aria-invalid=\"true\" aria-describedby=\"wrong-message\"",
                "»<bdi>B7 (<mark>●●●●●●-●●●●</mark>) sagde selv &lt;navnet&gt;</bdi>« (linje 2, tegn 5)");
        assertThat(html).containsOnlyOnce("010190-1234");
    }

    private static RuleViolated refusal(ThrowingCallable rule) {
        return catchThrowableOfType(RuleViolated.class, rule);
    }

    @Test
    void keepsFromTheReaderWhatTheFormKeptFromThem() {
        assertThat(page.of(minutes("Tavshed"), new RuleViolated("too-long", "learned"))).contains("<input type=\"hidden\" name=\"meetingNumber\" value=\"2\">");
    }

    @Test
    void leadsToBothTextsWhereSomebodyWasFirst() {
        assertThat(page.of(minutes("Tavshed"), new RuleViolated("already-exists", null))).contains("formaction=\"/grupper/g/referater/2/skriv\"", "value=\"Tavshed\"");
        assertThat(page.of(minutes("Tavshed"), new RuleViolated("too-long", "learned"))).doesNotContain("formaction");
    }

    @Test
    void neverLeadsAwayFromThisSite() {
        var request = minutes("Tavshed");
        request.setParameter("_compare", "//elsewhere.example/");
        assertThat(page.of(request, new RuleViolated("changed-meanwhile", "expectedVersion"))).contains("formaction=\"/\"").doesNotContain("elsewhere.example\"");
    }
}
