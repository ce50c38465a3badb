package dk.loopbog.query.minutes;

import static dk.loopbog.query.Story.day;
import static dk.loopbog.query.Story.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.minutes.MinutesText;
import dk.loopbog.query.PagesOnly;
import dk.loopbog.query.Story;
import dk.loopbog.query.view.ReadModels;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A group that held two meetings and wrote minutes of the first, and has a third to come. */
@PagesOnly
class WriteMinutesPageTest {

    private static final String[] MEMBER = {"ROLE_PARTICIPANT", "JOBCENTRE_nord", "PARTICIPANT_" + Ids.participant("a")};
    private static final String[] COLLEAGUE = {"ROLE_PARTICIPANT", "JOBCENTRE_nord", "PARTICIPANT_" + Ids.participant("b")};

    @TestConfiguration
    static class Example {

        @Bean
        ReadModels models() {
            return new Story().programme("2019-01-01", "2020-12-31").jobcentre("nord", "2019-01-01")
                    .round("al1", "2019-02-01", "2019-06-30", 3, ReportingForm.MINUTES)
                    .person("a", "nord", "mentor", "2019-01-01").person("b", "nord", "mentor", "2019-01-01")
                    .group("g", "al1", "nord", "2019-02-10", "Ny", List.of(), "a")
                    .planned("g", "a1", "2019-02-20").tried("g", "a1", 1, "2019-03-02")
                    .meeting("g", 1, "2019-03-01", "2019-02-20").held("g", 1, "2019-03-01")
                    .and(new MinutesSubmitted(Ids.minutes(Ids.meeting(Ids.group("g"), 1)), Ids.meeting(Ids.group("g"), 1), Ids.group("g"), 1,
                            Ids.participant("a"), new MinutesText(null, text("Vi spurgte"), text("At tie"), null, null, null), 2, day("2019-03-05")))
                    .meeting("g", 2, "2019-04-01", "2019-03-01").held("g", 2, "2019-04-01")
                    .meeting("g", 3, "2019-06-06", "2019-04-01")
                    .models();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2019-05-01T10:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    private MockMvc browser;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void beginsEmptyWithWhatTheGroupWantedToTryBesideIt() throws Exception {
        asks(get("/grupper/g/referater/2/skriv"), MEMBER).andExpect(content().string(containsString("action=\"/commands/minutes/submit-minutes\"")))
                .andExpect(content().string(containsString("name=\"author\" value=\"" + Ids.participant("a") + "\"")))
                .andExpect(content().string(containsString("name=\"_draft\" value=\"nogen/minutes:g:2\"")))
                .andExpect(content().string(containsString("inden 6. juni?")))
                .andExpect(content().string(containsString("prøvet 1 gang")))
                .andExpect(content().string(not(containsString("name=\"reason\""))));
    }

    @Test
    void revisesWhatStandsAndKnowsWhichVersionThatWas() throws Exception {
        asks(get("/grupper/g/referater/1/skriv"), MEMBER).andExpect(content().string(containsString("action=\"/commands/minutes/revise-minutes\"")))
                .andExpect(content().string(containsString("name=\"expectedVersion\" value=\"1\"")))
                .andExpect(content().string(containsString(">Vi spurgte</textarea>")))
                .andExpect(content().string(containsString("name=\"reason\"")));
    }

    @Test
    void bothTextsStandSideBySideWhereSomebodyWasFirst() throws Exception {
        asks(post("/grupper/g/referater/1/skriv").param("tried", "Vi ventede <b>").param("_form", "template"), MEMBER)
                .andExpect(content().string(containsString(">Vi ventede &lt;b&gt;</textarea>")))
                .andExpect(content().string(containsString("<p class=\"as-written\">Vi spurgte</p>")))
                .andExpect(content().string(containsString("<p class=\"as-written\">At tie</p>")))
                .andExpect(content().string(containsString("name=\"expectedVersion\" value=\"1\"")))
                .andExpect(content().string(not(containsString("data-offer"))));
    }

    @Test
    void aMeetingThatIsNotHeldHasNoFormYet() throws Exception {
        asks(get("/grupper/g/referater/3/skriv"), MEMBER).andExpect(status().isOk()).andExpect(content().string(not(containsString("<textarea"))));
        asks(get("/grupper/g/referater/4/skriv"), MEMBER).andExpect(status().isNotFound());
    }

    @Test
    void nobodyWritesForAGroupThatIsNotTheirs() throws Exception {
        asks(get("/grupper/g/referater/2/skriv"), COLLEAGUE).andExpect(status().isForbidden());
        asks(post("/grupper/g/referater/2/skriv"), COLLEAGUE).andExpect(status().isForbidden());
        asks(get("/grupper/g/referater/2/skriv"), "ROLE_RESEARCHER").andExpect(status().isForbidden());
        asks(get("/grupper/g/referater/1"), COLLEAGUE).andExpect(content().string(not(containsString("/skriv"))));
        asks(get("/grupper/g/referater/1"), MEMBER).andExpect(content().string(containsString("/grupper/g/referater/1/skriv")));
    }

    private ResultActions asks(MockHttpServletRequestBuilder request, String... authorities) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("nogen", "", authorities));
        return browser.perform(request);
    }
}
