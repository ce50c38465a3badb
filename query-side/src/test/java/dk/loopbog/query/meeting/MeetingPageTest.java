package dk.loopbog.query.meeting;

import static dk.loopbog.query.Story.day;
import static dk.loopbog.query.Story.meeting;
import static dk.loopbog.query.Story.minutesOf;
import static dk.loopbog.query.Story.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.meeting.MeetingAgendaSet;
import dk.loopbog.events.meeting.MeetingHeld;
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

/** A group of three with one meeting behind it and one to come, on 1 April 2019. */
@PagesOnly
class MeetingPageTest {

    private static final String[] MEMBER = {"ROLE_PARTICIPANT", "JOBCENTRE_nord", "PARTICIPANT_" + Ids.participant("anna")};

    @TestConfiguration
    static class Example {

        @Bean
        ReadModels models() {
            return new Story().programme("2019-01-01", "2020-12-31").jobcentre("nord", "2019-01-01").jobcentre("syd", "2019-01-01")
                    .round("al1", "2019-02-01", "2019-06-30", 3, ReportingForm.MINUTES)
                    .and(joined("anna", "Anna"), joined("bo", "Bo"), joined("carl", "Carl"))
                    .group("g", "al1", "nord", "2019-02-10", "Gruppen", List.of(), "anna", "bo", "carl")
                    .planned("g", "ny", "2019-02-20").planned("g", "gammel", "2019-02-20").stopped("g", "gammel", "2019-03-05")
                    .planned("g", "proevet", "2019-02-20").tried("g", "proevet", 1, "2019-03-20").adjusted("g", "proevet", "2019-03-10")
                    .meeting("g", 1, "2019-03-01", "2019-02-10")
                    .and(new MeetingHeld(meeting("g", 1), Ids.group("g"), null, List.of(Ids.participant("anna"), Ids.participant("bo")),
                            List.of(Ids.participant("carl")), Ids.participant("anna"), Ids.participant("bo"), day("2019-03-01")))
                    .minutes("g", 1, "2019-03-03", 1)
                    .feedback("f", minutesOf("g", 1), "g", "2019-03-10")
                    .meeting("g", 2, "2019-05-02", "2019-03-01")
                    .meeting("g", 3, "2019-06-02", "2019-03-01")
                    .and(new MeetingAgendaSet(meeting("g", 3), Ids.group("g"), text("Kaffe\n- i køkkenet"), day("2019-03-02")))
                    .round("al2", "2019-02-01", "2019-06-30", 3, ReportingForm.LOGBOOK)
                    .group("logbog", "al2", "nord", "2019-02-10", "Skriverne", List.of(), "anna")
                    .meeting("logbog", 1, "2019-03-01", "2019-02-10").held("logbog", 1, "2019-03-01")
                    .meeting("g", 4, "2019-03-20", "2019-03-01").held("g", 4, "2019-03-20")
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
    void takesUnfinishedActionsAndUnansweredFeedbackAlong() throws Exception {
        opens("/grupper/g/moeder/2", MEMBER).andExpect(content().string(containsString("Ikke prøvet endnu")))
                .andExpect(content().string(containsString("Anne, 10. marts 2019. Ikke besvaret endnu.")))
                .andExpect(content().string(containsString("Forslag til dagsorden")));
    }

    @Test
    void proposesThoseWhoseTurnItIs() throws Exception {
        opens("/grupper/g/moeder/2", MEMBER).andExpect(content().string(containsString("Bo leder mødet.")))
                .andExpect(content().string(containsString("Anna skriver referat.")));
    }

    @Test
    void tellsOfAMeetingThatWasHeld() throws Exception {
        opens("/grupper/g/moeder/1", "ROLE_RESEARCHER").andExpect(content().string(containsString("Med var Anna og Bo.")))
                .andExpect(content().string(containsString("Afbud fra Carl."))).andExpect(content().string(containsString("/grupper/g/referater/1")))
                .andExpect(content().string(not(containsString("/moeder/1/holdt"))));
    }

    @Test
    void theNextMeetingHasTheNextNumber() throws Exception {
        opens("/grupper/g/moeder/nyt", MEMBER).andExpect(content().string(containsString("name=\"number\" value=\"5\"")));
    }

    @Test
    void leadsToWhatIsCarriedAlong() throws Exception {
        opens("/grupper/g/moeder/2", MEMBER).andExpect(content().string(containsString("/grupper/g/aktioner/ny/forsoeg")))
                .andExpect(content().string(containsString("/feedback/" + Ids.named("feedback", "f"))))
                .andExpect(content().string(containsString("Det gælder: Aktion")));
        opens("/grupper/g/moeder/2", "ROLE_RESEARCHER").andExpect(content().string(not(containsString("/forsoeg"))));
    }

    @Test
    void aTryTheDayAfterAnAdjustmentWasOneOfTheAdjustedAction() throws Exception {
        opens("/grupper/g/moeder/2", MEMBER).andExpect(content().string(containsString("/aktioner/proevet/justering")));
    }

    @Test
    void showsTheAgendaInTheGroupsOwnWords() throws Exception {
        opens("/grupper/g/moeder/3", MEMBER).andExpect(content().string(containsString("<strong>Kaffe</strong>")))
                .andExpect(content().string(not(containsString("Hvad prøvede vi?"))));
        opens("/grupper/g/moeder/3/dagsorden", MEMBER).andExpect(content().string(containsString("Kaffe\n- i køkkenet</textarea>")));
        opens("/grupper/g/moeder/2/dagsorden", MEMBER).andExpect(content().string(containsString("Hvad prøvede vi?\n- Spørg hinanden")));
    }

    @Test
    void minutesAreWrittenFromAMeetingThatWasHeld() throws Exception {
        opens("/grupper/g/moeder/4", MEMBER).andExpect(content().string(containsString("/grupper/g/referater/4/skriv")))
                .andExpect(content().string(not(containsString("ventes ikke"))));
        opens("/grupper/g/moeder/4", "ROLE_COORDINATOR", "JOBCENTRE_nord").andExpect(content().string(not(containsString("/skriv"))));
        opens("/grupper/g/moeder/1", MEMBER).andExpect(content().string(not(containsString("/skriv"))));
    }

    @Test
    void aLogbookRoundWaitsForNoMinutes() throws Exception {
        opens("/grupper/logbog/moeder/1", MEMBER).andExpect(content().string(containsString("der ventes ikke noget referat")))
                .andExpect(content().string(containsString("Skriv i din logbog"))).andExpect(content().string(containsString("Skriv referat alligevel")));
    }

    @Test
    void membersAndTheCoordinatorKeepMeetings() throws Exception {
        for (var form : List.of("nyt", "2/flyt", "2/aflys", "2/holdt", "2/roller", "2/dagsorden")) {
            opens("/grupper/g/moeder/" + form, MEMBER).andExpect(status().isOk());
            opens("/grupper/g/moeder/" + form, "ROLE_COORDINATOR", "JOBCENTRE_nord").andExpect(status().isOk());
            opens("/grupper/g/moeder/" + form, "ROLE_RESEARCHER").andExpect(status().isForbidden());
            opens("/grupper/g/moeder/" + form, "ROLE_COORDINATOR", "JOBCENTRE_syd").andExpect(status().isNotFound());
        }
        opens("/grupper/g/moeder/2/fejr", MEMBER).andExpect(status().isNotFound());
        opens("/grupper/g/moeder/9", MEMBER).andExpect(status().isNotFound());
    }

    private ResultActions opens(String path, String... authorities) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("nogen", "", authorities));
        return browser.perform(get(path));
    }
}
