package dk.loopbog.query.overview;

import static dk.loopbog.query.Story.day;
import static dk.loopbog.query.Story.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.loopbog.events.Ids;
import dk.loopbog.events.followup.FollowUpDone;
import dk.loopbog.events.followup.FollowUpNoted;
import dk.loopbog.query.PagesOnly;
import dk.loopbog.query.status.TwoRoundsExample;
import dk.loopbog.query.view.ReadModels;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The first round of {@link TwoRoundsExample}, seen on 20 May 2019: n1 had feedback on 15 March and 12 April, n2 on 13 April, s1 never. */
@PagesOnly
class OverviewTest {

    @TestConfiguration
    static class Example {

        @Bean
        ReadModels models() {
            return TwoRoundsExample.models().events(noted("1", "Ring om logbogen"), noted("2", "Send et eksempel"),
                    new FollowUpDone(id("2"), Ids.group("n2"), id("anne"), day("2019-05-02")));
        }

        private static FollowUpNoted noted(String key, String words) {
            return new FollowUpNoted(id(key), Ids.group("n2"), text(words), day("2019-05-01"));
        }

        private static UUID id(String key) {
            return Ids.named("follow-up", key);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2019-05-20T10:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    private MockMvc browser;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatWasExpectedStandsBesideWhatCame() throws Exception {
        opens("/overblik/al1", "ROLE_RESEARCHER").andExpect(status().isOk()).andExpect(content().string(stringContainsInOrder("Ventet og modtaget",
                "Jobønsket først", "som runden", "1 af 2", "Logbog i stedet for referater", "Ændret 1. april 2019: Travlt", "/grupper/n2/forventninger")));
    }

    @Test
    void groupsThatHaveNotHeardFromUsForAMonthAreNamed() throws Exception {
        opens("/overblik/al1", "ROLE_RESEARCHER").andExpect(content().string(stringContainsInOrder("Har ikke hørt fra os i en måned",
                "Grupper uden feedback siden 20. april 2019", "n2", "Sidste feedback 13. april 2019", "Vi spørger", "Ingen feedback endnu", "Ventet og modtaget")));
    }

    @Test
    void theFollowUpListIsTheResearchersOwn() throws Exception {
        opens("/overblik", "ROLE_RESEARCHER").andExpect(content().string(stringContainsInOrder("Det vil vi følge op på", "Ring om logbogen",
                "Gjort (1)", "Send et eksempel", "Åbn igen")));
        opens("/overblik/al1", "ROLE_ADMIN").andExpect(status().isOk()).andExpect(content().string(not(containsString("Ring om logbogen"))));
        opens("/overblik/al1", "ROLE_FACILITATOR").andExpect(status().isForbidden());
        opens("/overblik/al9", "ROLE_RESEARCHER").andExpect(status().isNotFound());
    }

    @Test
    void theCentreChangesWhatIsExpectedOfAGroup() throws Exception {
        opens("/grupper/n2/forventninger", "ROLE_RESEARCHER").andExpect(status().isOk()).andExpect(content().string(stringContainsInOrder(
                "/commands/group/change-expectations", "name=\"meetingsExpected\" value=\"2\"", "value=\"LOGBOOK\" checked", "Hvorfor?")));
        opens("/grupper/n2/forventninger", "ROLE_COORDINATOR", "JOBCENTRE_nord").andExpect(status().isForbidden());
    }

    private ResultActions opens(String address, String... authorities) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("anne", "", authorities));
        return browser.perform(get(URI.create(address)).accept("text/html"));
    }
}
