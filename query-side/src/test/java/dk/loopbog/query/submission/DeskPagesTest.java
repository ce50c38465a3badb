package dk.loopbog.query.submission;

import static dk.loopbog.query.Story.dataOf;
import static dk.loopbog.query.Story.logbookEntry;
import static dk.loopbog.query.Story.minutesOf;
import static dk.loopbog.query.Story.project;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.loopbog.events.Ids;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.query.PagesOnly;
import dk.loopbog.query.status.TwoRoundsExample;
import dk.loopbog.query.view.ReadModels;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The researcher's pages on {@link TwoRoundsExample}, today being 1 March 2020. */
@PagesOnly
class DeskPagesTest {

    @TestConfiguration
    static class Example {

        @Bean
        ReadModels models() {
            return TwoRoundsExample.models();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2020-03-01T10:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    private MockMvc browser;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theInboxHoldsWhatWaitsOldestFirst() throws Exception {
        opens("/indbakke", "ROLE_RESEARCHER").andExpect(status().isOk())
                .andExpect(content().string(stringContainsInOrder("7 indsendelser venter på svar", "Vi spørger, SYD", "366 dage", "Logbog", "NORD")));
    }

    @Test
    void filtersNarrowTheInbox() throws Exception {
        opens("/indbakke?kind=minutes&jobcentre=syd", "ROLE_RESEARCHER")
                .andExpect(content().string(stringContainsInOrder("1 indsendelse venter", "Referat, møde 2", "Vi spørger, SYD")));
        opens("/indbakke?kind=reflection", "ROLE_RESEARCHER").andExpect(content().string(containsString("Ingen passer.")));
        opens("/indbakke?state=answered&round=al1&jobcentre=nord", "ROLE_RESEARCHER")
                .andExpect(content().string(containsString("5 indsendelser har fået svar")));
        opens("/indbakke?kind=data", "ROLE_RESEARCHER")
                .andExpect(content().string(stringContainsInOrder("1 indsendelse venter", "Andre data", "Jobønsket først, NORD")));
        opens("/indbakke?kind=gossip", "ROLE_RESEARCHER").andExpect(status().isBadRequest());
        opens("/indbakke?state=forgotten", "ROLE_RESEARCHER").andExpect(status().isBadRequest());
        opens("/indbakke?round=unknown", "ROLE_RESEARCHER").andExpect(status().isNotFound());
    }

    @Test
    void administratorsSeeNoLogbookInTheInboxAndOthersSeeNoInbox() throws Exception {
        opens("/indbakke", "ROLE_ADMIN").andExpect(content().string(containsString("5 indsendelser venter på svar")))
                .andExpect(content().string(not(containsString("Logbog<span"))));
        opens("/indbakke", "ROLE_FACILITATOR").andExpect(status().isForbidden());
        opens("/indbakke", "ROLE_PARTICIPANT", "JOBCENTRE_nord").andExpect(status().isForbidden());
    }

    @Test
    void theReadingViewShowsTheTextAndAllThatTheGroupHasHadOfFeedback() throws Exception {
        opens("/indsendelser/" + minutesOf("n1", 2).id(), "ROLE_RESEARCHER").andExpect(status().isOk())
                .andExpect(content().string(stringContainsInOrder("Referat, møde 2", "har ventet 230 dage", "Referat", "Citér", "3 aktioner",
                        "prøvet 2 gange · justeret · stoppet", "Andet, gruppen har sendt (6)", "Feedback til gruppen indtil nu", "til version 1",
                        "Din feedback til gruppen", "Skubbe", "Send til gruppen")));
        opens("/indsendelser/" + minutesOf("n1", 1).id() + "?quote=free.0", "ROLE_RESEARCHER")
                .andExpect(content().string(stringContainsInOrder("<mark>Referat</mark>", "Gruppens svar", "name=\"quoteFrom\" value=\"0\"", ">Referat</textarea>")));
    }

    @Test
    void theReadingViewIsForResearchersAndALogbookForThemAlone() throws Exception {
        opens("/indsendelser/" + logbookEntry("l1").id(), "ROLE_RESEARCHER").andExpect(status().isOk());
        opens("/indsendelser/" + logbookEntry("l1").id(), "ROLE_ADMIN").andExpect(status().isNotFound());
        opens("/indsendelser/" + project("n1").id(), "ROLE_ADMIN").andExpect(status().isOk()).andExpect(content().string(not(containsString("Logbog"))));
        opens("/indsendelser/" + project("n1").id(), "ROLE_LEADER", "JOBCENTRE_nord").andExpect(status().isForbidden());
        opens("/indsendelser/" + dataOf(DataKind.SURVEY, "2019-04-10").id(), "ROLE_RESEARCHER").andExpect(status().isOk());
    }

    @Test
    void aGroupReadsItsFeedbackBesideTheVersionAndMayAnswer() throws Exception {
        opens(feedback("f1"), "ROLE_PARTICIPANT", "JOBCENTRE_nord", "PARTICIPANT_" + Ids.participant("a")).andExpect(status().isOk())
                .andExpect(content().string(stringContainsInOrder("Feedback fra", "Projektbeskrivelse", "Læs også feedback fra Anne", "Vi har læst den", "Send svaret", "Jobønsket først")));
        opens(feedback("f1"), "ROLE_LEADER", "JOBCENTRE_nord").andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Send svaret"))));
        opens(feedback("f1"), "ROLE_PARTICIPANT", "JOBCENTRE_syd").andExpect(status().isNotFound());
    }

    @Test
    void feedbackOnALogbookIsItsAuthors() throws Exception {
        opens(feedback("f6"), "ROLE_PARTICIPANT", "JOBCENTRE_nord", "PARTICIPANT_" + Ids.participant("h")).andExpect(status().isOk());
        opens(feedback("f6"), "ROLE_LEADER", "JOBCENTRE_nord").andExpect(status().isNotFound());
        opens(feedback("f6"), "ROLE_FACILITATOR").andExpect(status().isNotFound());
    }

    @Test
    void theRegisterShowsItsFiguresAndTheListsBehindThem() throws Exception {
        opens("/dataregister", "ROLE_RESEARCHER").andExpect(status().isOk())
                .andExpect(content().string(stringContainsInOrder("23 stykker data på 33 sider", "Forskernes egne data", "Fra deltagerne", "100 % af alle sider",
                        "Referater", "Spørgeskemaer", "Registrér egne data", "Observationer med borger", "Jobønsket først, NORD, AL1")));
        opens("/dataregister", "ROLE_FACILITATOR").andExpect(status().isOk()).andExpect(content().string(not(containsString("receive-data-item"))));
        opens("/dataregister", "ROLE_LEADER", "JOBCENTRE_nord").andExpect(status().isForbidden());
        opens("/dataregister/minutes", "ROLE_RESEARCHER").andExpect(content().string(stringContainsInOrder("4 stykker data på 7 sider", "5. okt. 2019",
                "15. jul. 2019", "Jobønsket først, NORD")));
        opens("/dataregister/logbook", "ROLE_RESEARCHER").andExpect(status().isOk());
        opens("/dataregister/logbook", "ROLE_FACILITATOR").andExpect(status().isNotFound());
        opens("/dataregister/gossip", "ROLE_RESEARCHER").andExpect(status().isNotFound());
    }

    @Test
    void theRegisterComesAsFiles() throws Exception {
        opens("/dataregister.csv", "ROLE_RESEARCHER").andExpect(status().isOk())
                .andExpect(content().string(stringContainsInOrder("source;kind;count;pages", "PARTICIPANTS;minutes;4;7;;;", "PARTICIPANTS;total;23;33;;;100")));
        opens("/dataregister.xlsx", "ROLE_RESEARCHER").andExpect(status().isOk()).andExpect(content().contentType(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        opens("/dataregister.xlsx", "ROLE_COORDINATOR", "JOBCENTRE_nord").andExpect(status().isForbidden());
    }

    private static String feedback(String key) {
        return "/feedback/" + Ids.named("feedback", key);
    }

    private ResultActions opens(String address, String... authorities) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("somebody", "", authorities));
        return browser.perform(get(URI.create(address)).accept("text/html"));
    }
}
