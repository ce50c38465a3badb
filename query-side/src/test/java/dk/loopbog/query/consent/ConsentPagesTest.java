package dk.loopbog.query.consent;

import static dk.loopbog.query.Story.day;
import static dk.loopbog.query.Story.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.loopbog.events.Ids;
import dk.loopbog.events.consent.ConsentGiven;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.consent.ConsentTextIssued;
import dk.loopbog.events.consent.ConsentWithdrawn;
import dk.loopbog.events.participant.ParticipantJoined;
import dk.loopbog.query.PagesOnly;
import dk.loopbog.query.Story;
import dk.loopbog.query.view.ReadModels;
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

/** Anna may be quoted since February, by a text that was replaced in March; she took back her yes to recordings. Today is 1 April 2019. */
@PagesOnly
class ConsentPagesTest {

    private static final UUID ANNA = Ids.participant("anna");
    private static final String[] AS_ANNA = {"ROLE_PARTICIPANT", "JOBCENTRE_nord", "PARTICIPANT_" + ANNA};

    @TestConfiguration
    static class Example {

        @Bean
        ReadModels models() {
            return new Story().programme("2019-01-01", "2020-12-31").jobcentre("nord", "2019-01-01")
                    .and(new ParticipantJoined(ANNA, "anna", Story.PROGRAMME, Ids.jobcentre("nord"), text("Anna"), null, "mentor", false, day("2019-01-01")),
                            new ConsentGiven(Ids.consent(ANNA), ANNA, ConsentPurpose.QUOTATION, 0, day("2019-02-01")),
                            new ConsentGiven(Ids.consent(ANNA), ANNA, ConsentPurpose.RECORDING, 0, day("2019-02-01")),
                            new ConsentWithdrawn(Ids.consent(ANNA), ANNA, ConsentPurpose.RECORDING, day("2019-02-20")),
                            new ConsentTextIssued(Ids.consentText(Story.PROGRAMME, ConsentPurpose.QUOTATION), Story.PROGRAMME, ConsentPurpose.QUOTATION, 1,
                                    "Må vi citere dig?", "May we quote you?", day("2019-03-01")))
                    .models();
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
    void everybodySeesWhatTheySaidAndToWhichText() throws Exception {
        opens("/samtykke", AS_ANNA).andExpect(status().isOk()).andExpect(content().string(stringContainsInOrder(
                "Forskning", "Du har ikke sagt ja.", "Ja, det må I gerne",
                "Citater", "Du har sagt ja den 1. februar 2019.", "Må vi citere dig?", "Teksten er skrevet om", "citerer sætninger",
                "name=\"version\" value=\"1\"", "Træk mit ja tilbage",
                "Optagelse", "Du har ikke sagt ja.", "Ja fra 1. februar 2019 til 20. februar 2019")));
        opens("/samtykke?lang=en", AS_ANNA).andExpect(content().string(stringContainsInOrder("You said yes on 1 February 2019.", "May we quote you?")));
    }

    @Test
    void theCentreSeesYesAndNoOnAnyDay() throws Exception {
        opens("/samtykker", "ROLE_RESEARCHER").andExpect(status().isOk())
                .andExpect(content().string(stringContainsInOrder("Anna", "#m-open", "#m-full", "#m-open", "De tekster")))
                .andExpect(content().string(not(containsString("1. februar")))).andExpect(content().string(not(containsString("Lav en ny tekst"))));
        opens("/samtykker?dag=2019-02-10", "ROLE_FACILITATOR").andExpect(content().string(stringContainsInOrder("Anna", "#m-open", "#m-full", "#m-full", "De tekster")))
                .andExpect(content().string(containsString("Lav en ny tekst")));
        opens("/samtykker?dag=i%20dag", "ROLE_FACILITATOR").andExpect(content().string(stringContainsInOrder("Datoen findes ikke", "som de er i dag", "Anna")));
        opens("/api/consents?at=2019-02-10", "ROLE_RESEARCHER").andExpect(jsonPath("$[0].participant").value("anna"))
                .andExpect(jsonPath("$[0].recording").value(true)).andExpect(jsonPath("$[0].research").value(false));
    }

    @Test
    void leadersColleaguesAndCoordinatorsDoNot() throws Exception {
        for (var role : new String[] {"ROLE_PARTICIPANT", "ROLE_LEADER", "ROLE_COORDINATOR"}) {
            for (var page : new String[] {"/samtykker", "/api/consents", "/samtykker/p/quotation"}) {
                opens(page, role, "JOBCENTRE_nord", "PARTICIPANT_" + ANNA).andExpect(status().isForbidden());
            }
        }
        opens("/samtykke", "ROLE_COORDINATOR", "JOBCENTRE_nord").andExpect(status().isNotFound());
        opens("/samtykke", "ROLE_FACILITATOR").andExpect(header().string("Location", "/samtykker"));
    }

    @Test
    void aNewTextStartsFromTheOneThatHolds() throws Exception {
        opens("/samtykker/p/quotation", "ROLE_FACILITATOR").andExpect(content().string(stringContainsInOrder("Må vi citere dig?", "May we quote you?")));
        opens("/samtykker/p/research", "ROLE_ADMIN").andExpect(content().string(stringContainsInOrder("Jeg siger ja til", "I agree that")));
        opens("/samtykker/p/quotation", "ROLE_RESEARCHER").andExpect(status().isForbidden());
        opens("/samtykker/p/andet", "ROLE_ADMIN").andExpect(status().isNotFound());
    }

    private ResultActions opens(String path, String... authorities) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("nogen", "", authorities));
        return browser.perform(get(java.net.URI.create(path)));
    }
}
