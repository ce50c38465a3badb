package dk.loopbog.query.data;

import static dk.loopbog.query.Story.day;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.loopbog.events.Attachment;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.consent.ConsentGiven;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.data.DataItemCorrected;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.query.PagesOnly;
import dk.loopbog.query.Story;
import dk.loopbog.query.view.ReadModels;
import java.util.List;
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

/** A survey with a file that the group sent and corrected, an observation of the same group by the centre, and a logbook entry. */
@PagesOnly
class DataPagesTest {

    private static final UUID SURVEY = Ids.named("data", "skema");
    private static final UUID INTERVIEW = Ids.named("data", "interview");
    private static final UUID OBSERVATION = Ids.named("data", "observation");
    private static final String[] MEMBER = {"ROLE_PARTICIPANT", "JOBCENTRE_nord", "PARTICIPANT_" + Ids.participant("a")};
    private static final String[] COLLEAGUE = {"ROLE_PARTICIPANT", "JOBCENTRE_nord", "PARTICIPANT_" + Ids.participant("b")};

    @TestConfiguration
    static class Example {

        @Bean
        ReadModels models() {
            var file = new Attachment(new Personal(Ids.participant("a"), "skema.pdf"), "application/pdf", 3_000_000, "ab".repeat(32), null);
            return new Story().programme("2019-01-01", "2020-12-31").jobcentre("nord", "2019-01-01")
                    .round("al1", "2019-02-01", "2019-06-30", 3, ReportingForm.MINUTES)
                    .person("a", "nord", "mentor", "2019-01-01").person("b", "nord", "mentor", "2019-01-01")
                    .group("g", "al1", "nord", "2019-02-10", "Ny", List.of(), "a")
                    .logbook("g", "l1", "a", "2019-03-01", 2)
                    .and(new DataItemReceived(SURVEY, Story.PROGRAMME, DataKind.SURVEY, null, Ids.group("g"), null, 4, 8, new Personal(Ids.participant("a"), "Gammel"),
                            false, null, file, day("2019-03-05")))
                    .and(new DataItemCorrected(SURVEY, Ids.group("g"), 5, 9, new Personal(Ids.participant("a"), "Skema \u202eבדיקה <b>"), null, day("2019-03-06")))
                    .and(new DataItemReceived(OBSERVATION, Story.PROGRAMME, DataKind.OBSERVATION_MEETING, null, Ids.group("g"), null, 1, 3,
                            new Personal(Ids.participant("x"), "Iagttagelse"), false, null, null, day("2019-03-07")))
                    .group("h", "al1", "nord", "2019-02-10", null, List.of())
                    .and(new DataItemReceived(INTERVIEW, Story.PROGRAMME, DataKind.GROUP_INTERVIEW, null, Ids.group("g"), List.of(Ids.group("h")), null, 1, 5,
                            null, false, null, null, null, day("2019-03-10")))
                    .and(new DataItemCorrected(INTERVIEW, Ids.group("g"), day("2019-03-11"), 1, 5, null, null, day("2019-03-12")))
                    .and(new ConsentGiven(Ids.consent(Ids.participant("b")), Ids.participant("b"), ConsentPurpose.RESEARCH, 0, day("2019-03-01")))
                    .models();
        }
    }

    @Autowired
    private MockMvc browser;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theGroupsPageListsItsDataWithTheFileAndKeepsTheDirectionOfATitleToItself() throws Exception {
        asks("/grupper/g", MEMBER).andExpect(content().string(stringContainsInOrder("<h2 id=\"data\">Andre data</h2>", "<bdi>Skema \u202eבדיקה &lt;b&gt;</bdi>",
                "Spørgeskemaer", "5. marts 2019", "5 stykker", "9 sider", "/grupper/g/data/" + SURVEY, "/filer/" + SURVEY + "/1", "<bdi>skema.pdf</bdi>", "2,9 MB")))
                .andExpect(content().string(not(containsString("Iagttagelse"))));
        asks("/grupper/g", COLLEAGUE).andExpect(content().string(containsString("/filer/" + SURVEY + "/1")))
                .andExpect(content().string(not(containsString("/grupper/g/data/"))));
        asks("/grupper/g", "ROLE_RESEARCHER").andExpect(content().string(containsString("Iagttagelse")));
    }

    @Test
    void aMemberSendsAndCorrects() throws Exception {
        asks("/grupper/g/data/ny", MEMBER).andExpect(content().string(stringContainsInOrder("action=\"/commands/data/receive-data-item\"", "value=\"SURVEY\"", "value=\"INTERVIEW_SUMMARY\"", "value=\"OTHER\"", "type=\"file\"", "name=\"attachment\"")))
                .andExpect(content().string(containsString("enctype=\"multipart/form-data\"")))
                .andExpect(content().string(not(containsString("OBSERVATION"))));
        asks("/grupper/g/data/" + SURVEY, MEMBER).andExpect(content().string(stringContainsInOrder("action=\"/commands/data/correct-data-item\"",
                "name=\"dataItemId\" value=\"" + SURVEY, "name=\"count\" value=\"5\"", "name=\"pages\" value=\"9\"", "skema.pdf")));
        asks("/grupper/g/data/" + OBSERVATION, MEMBER).andExpect(status().isNotFound());
        asks("/grupper/g/data/ny", COLLEAGUE).andExpect(status().isForbidden());
        asks("/grupper/g/data/" + SURVEY, COLLEAGUE).andExpect(status().isForbidden());
    }

    @Test
    void everyFigureOfTheRegisterOpensItsList() throws Exception {
        asks("/dataregister", "ROLE_RESEARCHER").andExpect(content().string(stringContainsInOrder("/dataregister/observation-meeting", "/dataregister/centre",
                "/dataregister/logbook", "/dataregister/survey", "/dataregister/participants", "/dataregister/alle")));
        asks("/dataregister/participants", "ROLE_RESEARCHER").andExpect(content().string(stringContainsInOrder("6 stykker data på 11 sider", "Skema",
                "/filer/" + SURVEY + "/1", "/dataregister/ret/" + SURVEY, "Logbøger")));
        asks("/dataregister/alle", "ROLE_RESEARCHER").andExpect(content().string(containsString("8 stykker data på 19 sider")));
        asks("/dataregister/centre", "ROLE_RESEARCHER").andExpect(content().string(containsString("2 stykker data på 8 sider")));
    }

    @Test
    void everyListCanBeTakenAlong() throws Exception {
        asks("/dataregister/participants", "ROLE_RESEARCHER").andExpect(content().string(containsString("/dataregister/participants.csv")));
        asks("/dataregister/participants.csv", "ROLE_RESEARCHER").andExpect(content().string(stringContainsInOrder("survey;2019-03-05;", ";5;9;skema.pdf", "logbook;2019-03-01")));
        asks("/dataregister/participants.csv", "ROLE_FACILITATOR").andExpect(content().string(not(containsString("logbook"))));
        asks("/dataregister/logbook.xlsx", "ROLE_FACILITATOR").andExpect(status().isNotFound());
        asks("/dataregister/alle.xlsx", MEMBER).andExpect(status().isForbidden());
    }

    @Test
    void anItemOfSeveralGroupsNamesThemAllAndKeepsTheDayThatWasPutRightInSight() throws Exception {
        asks("/dataregister/group-interview", "ROLE_RESEARCHER").andExpect(content().string(stringContainsInOrder("11. mar. 2019", "før: 10. mar. 2019",
                "Ny, NORD; h, NORD")));
    }

    @Test
    void whatMayNotBeUsedInResearchSaysSoOnThePageAndInTheFile() throws Exception {
        asks("/dataregister/survey", "ROLE_RESEARCHER").andExpect(content().string(containsString("Ikke til forskning")));
        asks("/dataregister/survey.csv", "ROLE_RESEARCHER").andExpect(content().string(stringContainsInOrder("research_consent", "skema.pdf;no")));
        asks("/dataregister/centre.csv", "ROLE_RESEARCHER").andExpect(content().string(containsString(";not needed")));
        asks("/dataregister/centre", "ROLE_RESEARCHER").andExpect(content().string(not(containsString("Ikke til forskning"))));
    }

    @Test
    void aFacilitatorSeesNoLogbookOnAnyList() throws Exception {
        asks("/dataregister", "ROLE_FACILITATOR").andExpect(content().string(not(containsString("/dataregister/logbook"))));
        asks("/dataregister/participants", "ROLE_FACILITATOR").andExpect(content().string(containsString("5 stykker data på 9 sider")))
                .andExpect(content().string(containsString("dem ser kun forskerne")))
                .andExpect(content().string(not(containsString("/dataregister/ret/"))));
    }

    @Test
    void aResearcherCorrectsWhatWasEntered() throws Exception {
        asks("/dataregister/ret/" + OBSERVATION, "ROLE_RESEARCHER").andExpect(content().string(stringContainsInOrder("action=\"/commands/data/correct-data-item\"",
                "value=\"/dataregister/observation-meeting\"", "value=\"Iagttagelse\"")));
        asks("/dataregister/ret/" + OBSERVATION, "ROLE_FACILITATOR").andExpect(status().isForbidden());
        asks("/dataregister/ret/" + UUID.randomUUID(), "ROLE_RESEARCHER").andExpect(status().isNotFound());
    }

    private ResultActions asks(String path, String... authorities) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("nogen", "", authorities));
        return browser.perform(get(path));
    }
}
