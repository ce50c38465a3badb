package dk.loopbog.query.score;

import static dk.loopbog.query.Story.day;
import static dk.loopbog.query.Story.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.score.FocusCitizensChosen;
import dk.loopbog.events.score.ScoreGiven;
import dk.loopbog.events.score.ScoreSheetSetUp;
import dk.loopbog.query.PagesOnly;
import dk.loopbog.query.Story;
import dk.loopbog.query.view.ReadModels;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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

/** A group of a and b with one sheet from 0 to 10; a follows B1 and has scored it twice, b has scored B2. */
@PagesOnly
class ScorePageTest {

    private static final UUID GROUP = Ids.group("g");
    private static final UUID SHEET = Ids.scoreSheet(GROUP, BigDecimal.ZERO, BigDecimal.TEN);
    private static final UUID FIRST = Ids.named("score", "1");
    private static final String[] A = {"ROLE_PARTICIPANT", "JOBCENTRE_nord", "PARTICIPANT_" + Ids.participant("a")};
    private static final String PAGE = "/grupper/g/score/" + SHEET;

    @TestConfiguration
    static class Example {

        @Bean
        ReadModels models() {
            return new Story().programme("2019-01-01", "2020-12-31").jobcentre("nord", "2019-01-01")
                    .round("al1", "2019-02-01", "2019-06-30", 3, ReportingForm.MINUTES)
                    .person("a", "nord", "mentor", "2019-01-01").person("b", "nord", "mentor", "2019-01-01")
                    .group("g", "al1", "nord", "2019-02-10", "Ny", List.of(), "a", "b")
                    .and(new ScoreSheetSetUp(SHEET, GROUP, text("Hvor tæt på job?"), BigDecimal.ZERO, BigDecimal.TEN, day("2019-03-01")))
                    .and(new FocusCitizensChosen(SHEET, GROUP, Ids.participant("a"), List.of("B1"), day("2019-03-01")))
                    .and(score(FIRST, "B1", "a", "3", "2019-03-04")).and(score(Ids.named("score", "2"), "B1", "a", "5.5", "2019-03-18"))
                    .and(score(Ids.named("score", "3"), "B2", "b", "7", "2019-03-11")).models();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2019-05-01T10:00:00Z"), ZoneOffset.UTC);
        }

        private static ScoreGiven score(UUID id, String code, String giver, String score, String on) {
            return new ScoreGiven(SHEET, GROUP, id, code, Ids.participant(giver), new BigDecimal(score), null, day(on));
        }
    }

    @Autowired
    private MockMvc browser;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void hasAButtonForEachNumberAndEachCitizenThatTheReaderFollows() throws Exception {
        asks(PAGE, A).andExpect(content().string(containsString("name=\"citizenCode\" value=\"B1\"")))
                .andExpect(content().string(not(containsString("name=\"citizenCode\" value=\"B2\""))))
                .andExpect(content().string(containsString("name=\"score\" value=\"0\""))).andExpect(content().string(containsString("value=\"10\"")))
                .andExpect(content().string(not(containsString("name=\"score\" value=\"11\""))));
    }

    @Test
    void takesBackTheReadersOwnScoresOnly() throws Exception {
        asks(PAGE, A).andExpect(content().string(containsString("name=\"scoreId\" value=\"" + FIRST)))
                .andExpect(content().string(not(containsString("name=\"scoreId\" value=\"" + Ids.named("score", "3")))));
    }

    @Test
    void drawsALineForEachCitizenAndSaysWhatItShows() throws Exception {
        asks(PAGE, A).andExpect(content().string(containsString("B1: 2 scorer, fra 3 (4. marts 2019) til 5,5 (18. marts 2019). B2: én score, 7 (11. marts 2019).")))
                .andExpect(content().string(containsString("<td class=\"as-written\">18. mar. 2019</td>")));
        asks(PAGE + "?vis=medlem", A).andExpect(content().string(containsString("id=\"chart-1-title\"")));
    }

    @Test
    void showsResearchersTheLinesButAsksThemForNoScore() throws Exception {
        asks(PAGE, "ROLE_RESEARCHER").andExpect(content().string(containsString("B2")))
                .andExpect(content().string(not(containsString("/commands/score/"))));
    }

    @Test
    void isClosedToWhoeverIsNotInTheGroup() throws Exception {
        for (var reader : List.of(new String[]{"ROLE_LEADER", "JOBCENTRE_nord", "PARTICIPANT_" + Ids.participant("l")},
                new String[]{"ROLE_COORDINATOR", "JOBCENTRE_nord"}, new String[]{"ROLE_FACILITATOR"}, new String[]{"ROLE_ADMIN"})) {
            asks(PAGE, reader).andExpect(status().isForbidden());
            asks("/api/groups/g/score-sheets", reader).andExpect(status().isForbidden());
            asks("/grupper/g", reader).andExpect(status().isOk()).andExpect(content().string(not(containsString("Hvor tæt på job?"))));
        }
    }

    @Test
    void knowsASheetByItsOwnGroupOnly() throws Exception {
        asks("/grupper/g/score/" + UUID.randomUUID(), A).andExpect(status().isNotFound());
    }

    @Test
    void givesTheScoresToPrograms() throws Exception {
        asks("/api/groups/g/score-sheets", "ROLE_RESEARCHER").andExpect(content().json("""
                [{"question":"Hvor tæt på job?","scaleMin":0,"scaleMax":10,"scores":[{"citizenCode":"B1","participant":"a","scoredOn":"2019-03-04","score":3},
                {"score":5.5},{"citizenCode":"B2","participant":"b"}]}]"""));
    }

    @Test
    void asksForAQuestionAScaleAndCodes() throws Exception {
        asks("/grupper/g/score/nyt", A).andExpect(content().string(containsString("name=\"question\"")))
                .andExpect(content().string(containsString("name=\"scaleMax\" value=\"10\""))).andExpect(content().string(containsString("id=\"citizenCodes-3\"")));
        asks(PAGE + "/borgere", A).andExpect(content().string(containsString("name=\"citizenCodes\" value=\"B1\"")));
    }

    private ResultActions asks(String path, String... authorities) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("nogen", "", authorities));
        return browser.perform(get(path));
    }
}
