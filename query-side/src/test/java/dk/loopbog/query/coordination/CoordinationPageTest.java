package dk.loopbog.query.coordination;

import static dk.loopbog.query.Story.day;
import static dk.loopbog.query.Story.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.participant.ParticipantJoined;
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

/** A jobcentre with one group of two, and one person besides, on 1 April 2019. */
@PagesOnly
class CoordinationPageTest {

    private static final String[] COORDINATOR = {"ROLE_COORDINATOR", "JOBCENTRE_nord"};

    @TestConfiguration
    static class Example {

        @Bean
        ReadModels models() {
            return new Story().programme("2019-01-01", "2020-12-31").jobcentre("nord", "2019-01-01").jobcentre("syd", "2019-01-01")
                    .round("al1", "2019-02-01", "2019-06-30", 3, ReportingForm.MINUTES)
                    .and(joined("anna", "Anna"), joined("bo", "Bo"), joined("carl", "Carl"))
                    .group("g", "al1", "nord", "2019-02-10", "Gruppen", List.of(), "anna", "bo")
                    .meeting("g", 1, "2019-05-02", "2019-02-10")
                    .models();
        }

        private static ParticipantJoined joined(String key, String name) {
            return new ParticipantJoined(Ids.participant(key), key, Story.PROGRAMME, Ids.jobcentre("nord"), text(name), null, "mentor", false,
                    day("2019-01-01"));
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2019-04-01T10:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    private MockMvc browser;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsGroupsPeopleAndNextMeetings() throws Exception {
        opens("/jobcenter/nord", COORDINATOR).andExpect(content().string(containsString("Gruppen")))
                .andExpect(content().string(containsString("torsdag 2. maj 2019")))
                .andExpect(content().string(containsString("/grupper/g/medlemmer/anna/ud")))
                .andExpect(content().string(containsString("ikke i en gruppe")));
    }

    @Test
    void onlyThoseWhoAreNotMembersCanBeAdded() throws Exception {
        opens("/grupper/g/medlemmer/nyt", COORDINATOR).andExpect(content().string(containsString(">Carl</option>")))
                .andExpect(content().string(not(containsString(">Anna</option>"))));
    }

    @Test
    void isForTheOwnCoordinatorAndThoseWhoRunTheProgramme() throws Exception {
        for (var page : List.of("/jobcenter/nord", "/jobcenter/nord/deltagere/ny", "/jobcenter/nord/deltagere/anna/stopper")) {
            opens(page, COORDINATOR).andExpect(status().isOk());
            opens(page, "ROLE_FACILITATOR").andExpect(status().isOk());
            opens(page, "ROLE_COORDINATOR", "JOBCENTRE_syd").andExpect(status().isNotFound());
            opens(page, "ROLE_PARTICIPANT", "JOBCENTRE_nord").andExpect(status().isNotFound());
        }
        opens("/grupper/g/medlemmer/anna/ud", COORDINATOR).andExpect(content().string(containsString("/commands/group/end-membership")));
        opens("/grupper/g/medlemmer/anna/ud", "ROLE_PARTICIPANT", "JOBCENTRE_nord").andExpect(status().isForbidden());
        opens("/jobcenter/nord/deltagere/ukendt/stopper", COORDINATOR).andExpect(status().isNotFound());
    }

    private ResultActions opens(String path, String... authorities) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("nogen", "", authorities));
        return browser.perform(get(path));
    }
}
