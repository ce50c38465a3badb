package dk.loopbog.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.Texts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

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
        assertThat(page.of(minutes("Tavshed"), new RuleViolated("too-long", "learned")))
                .contains("<input type=\"hidden\" name=\"meetingNumber\" value=\"2\">");
    }

    @Test
    void leadsToBothTextsWhereSomebodyWasFirst() {
        assertThat(page.of(minutes("Tavshed"), new RuleViolated("already-exists", null)))
                .contains("formaction=\"/grupper/g/referater/2/skriv\"", "value=\"Tavshed\"");
        assertThat(page.of(minutes("Tavshed"), new RuleViolated("too-long", "learned"))).doesNotContain("formaction");
    }

    @Test
    void neverLeadsAwayFromThisSite() {
        var request = minutes("Tavshed");
        request.setParameter("_compare", "//elsewhere.example/");
        assertThat(page.of(request, new RuleViolated("changed-meanwhile", "expectedVersion")))
                .contains("formaction=\"/\"").doesNotContain("elsewhere.example\"");
    }

    @Test
    void saysTheFieldAsItsFormDoes() {
        assertThat(page.of(minutes("Tavshed"), new RuleViolated("too-long", "learned"))).contains("<a href=\"#wrong\">2. Hvad lærte vi?</a>",
                ">2. Hvad lærte vi?</label>");
    }

    @Test
    void letsADayBeChosenAnewAndKeepsWhatIsNone() {
        assertThat(page.of(meeting("plannedFor", "1990-01-01"), new RuleViolated("outside-programme", "plannedFor")))
                .contains("class=\"form-input date-input\" type=\"date\" id=\"wrong\" name=\"plannedFor\" value=\"1990-01-01\"");
        assertThat(page.of(meeting("plannedFor", "31/31/2020"), new RuleViolated("bad-date", "plannedFor")))
                .contains("class=\"form-input\" id=\"wrong\" name=\"plannedFor\" value=\"31/31/2020\"");
        assertThat(page.of(meeting("startsAt", "26:99"), new RuleViolated("bad-date", "startsAt"))).contains("Det er ikke et klokkeslæt.");
    }

    private static MockHttpServletRequest meeting(String field, String value) {
        var request = new MockHttpServletRequest("POST", "/commands/meeting/schedule-meeting");
        request.setParameter(field, value);
        return request;
    }

    @Test
    void tellsOfOneOfSeveralValuesAndShowsAll() {
        var request = new MockHttpServletRequest("POST", "/commands/score/set-up-score-sheet");
        request.setParameter("citizenCodes", "B7", "Jens Hansen", "");
        var html = page.of(request, new RuleViolated("not-a-code", "citizenCodes"));
        assertThat(html).containsOnlyOnce("id=\"wrong\"").contains("value=\"B7\"", "value=\"Jens Hansen\"");
    }

    @Test
    void sendsBackToTheFormForAChoiceThatWasNotMade() {
        assertThat(page.of(minutes("Tavshed"), new RuleViolated("missing-value", "attended"))).contains("Gå tilbage i browseren: dér kan du vælge");
    }

    @Test
    void hasTheMenuOfWhoSentTheForm() {
        assertThat(page.of(minutes("Tavshed"), new RuleViolated("too-long", "learned"))).doesNotContain("<nav").contains("href=\"/tilgaengelighed\"");
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated("vibe", null,
                AuthorityUtils.createAuthorityList("ROLE_COORDINATOR", "JOBCENTRE_silkeborg")));
        assertThat(page.of(minutes("Tavshed"), new RuleViolated("too-long", "learned")))
                .contains("href=\"/jobcenter/silkeborg\"").doesNotContain("href=\"/logbog\"");
    }

    @AfterEach
    void nobodyIsHere() {
        SecurityContextHolder.clearContext();
    }
}
