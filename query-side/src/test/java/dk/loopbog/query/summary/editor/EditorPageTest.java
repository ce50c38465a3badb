package dk.loopbog.query.summary.editor;

import static dk.loopbog.query.Story.day;
import static dk.loopbog.query.Story.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.consent.ConsentGiven;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.minutes.MinutesText;
import dk.loopbog.events.workshop.WorkshopAgendaSet;
import dk.loopbog.events.workshop.WorkshopInvited;
import dk.loopbog.events.workshop.WorkshopKind;
import dk.loopbog.events.workshop.WorkshopPlanned;
import dk.loopbog.query.PagesOnly;
import dk.loopbog.query.Story;
import dk.loopbog.query.view.ReadModels;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A group with two sets of minutes, of which only one author agrees to be quoted, and a workshop that looks back on its round. */
@PagesOnly
class EditorPageTest {

    private static final UUID WORKSHOP = Ids.workshop("w");

    @TestConfiguration
    static class Example {

        @Bean
        ReadModels models() {
            return new Story().programme("2019-01-01", "2020-12-31").jobcentre("nord", "2019-01-01")
                    .round("al1", "2019-02-01", "2019-06-30", 3, ReportingForm.MINUTES)
                    .person("a", "nord", "mentor", "2019-01-01").person("b", "nord", "mentor", "2019-01-01")
                    .group("g", "al1", "nord", "2019-02-10", "Gåture", List.of(), "a")
                    .meeting("g", 1, "2019-03-01", "2019-02-20").held("g", 1, "2019-03-01")
                    .meeting("g", 2, "2019-04-01", "2019-02-20").held("g", 2, "2019-04-01")
                    .and(minutes(1, "a", "Vi spurgte og tav."), minutes(2, "b", "Det siger jeg ikke videre."),
                            new ConsentGiven(Ids.consent(Ids.participant("a")), Ids.participant("a"), ConsentPurpose.QUOTATION, 0, day("2019-04-01")),
                            new WorkshopPlanned(WORKSHOP, "w", Story.PROGRAMME, WorkshopKind.LOCAL, Ids.round("al1"), Ids.jobcentre("nord"), day("2019-07-01"),
                                    "Laden", day("2019-04-01")),
                            new WorkshopAgendaSet(WORKSHOP, text("9.00 Velkomst\nFrokost"), day("2019-04-02")),
                            new WorkshopInvited(WORKSHOP, List.of(Ids.participant("a")), day("2019-04-02")))
                    .models();
        }

        private static MinutesSubmitted minutes(int number, String author, String words) {
            var meeting = Ids.meeting(Ids.group("g"), number);
            return new MinutesSubmitted(Ids.minutes(meeting), meeting, Ids.group("g"), number, Ids.participant(author),
                    new MinutesText(null, null, new Personal(Ids.participant(author), words), null, null, null), 1, day("2019-04-05"));
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2019-06-20T10:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    private MockMvc browser;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void beginsWithTheUsualSectionsAndEveryGroup() throws Exception {
        asks(get("/workshops/w/resume/rediger"), "ROLE_FACILITATOR").andExpect(content().string(containsString("name=\"text.overview\"")))
                .andExpect(content().string(containsString("name=\"text.group:g\"")))
                .andExpect(content().string(containsString("value=\"down:overview\"")))
                .andExpect(content().string(not(containsString("value=\"up:overview\""))))
                .andExpect(content().string(containsString("Ikke gemt endnu")));
    }

    @Test
    void showsBothTextsWhereTwoWroteInTheSamePlace() throws Exception {
        asks(post("/workshops/w/resume/rediger").param("_was.overview", "af1f00d0").param("text.overview", "Mine ord")
                .param("_was.themes", "").param("text.themes", ""), "ROLE_FACILITATOR")
                .andExpect(content().string(containsString(">Mine ord</textarea>")))
                .andExpect(content().string(containsString("Det har din kollega gemt")));
    }

    @Test
    void offersOnlyWordsOfThoseWhoAgreeToBeQuoted() throws Exception {
        asks(get("/workshops/w/resume/citater?til=overview"), "ROLE_FACILITATOR").andExpect(content().string(containsString(">Vi spurgte og tav.</p>")))
                .andExpect(content().string(containsString("name=\"end\" value=\"18\"")))
                .andExpect(content().string(not(containsString("Det siger jeg ikke videre"))));
        asksFor(get("/workshops/w/resume/citater?til=findes-ikke"), 404, "ROLE_FACILITATOR");
    }

    @Test
    void isForThoseWhoPublish() throws Exception {
        asksFor(get("/workshops/w/resume/rediger"), 403, "ROLE_RESEARCHER");
        asksFor(get("/workshops/w/resume/citater?til=overview"), 403, "ROLE_RESEARCHER");
        asksFor(get("/workshops/w/resume/rediger"), 403, "ROLE_COORDINATOR", "JOBCENTRE_nord");
    }

    @Test
    void showsTheDayWithItsAgendaAndWhoComes() throws Exception {
        asks(get("/workshops/w"), "ROLE_FACILITATOR").andExpect(content().string(containsString(">9.00</span>")))
                .andExpect(content().string(containsString(">Velkomst</span>"))).andExpect(content().string(containsString(">Frokost</span>")))
                .andExpect(content().string(containsString("1 ventes"))).andExpect(content().string(containsString("/workshops/w/flyt")));
        asks(get("/workshops/w"), "ROLE_COORDINATOR", "JOBCENTRE_nord").andExpect(content().string(not(containsString("/workshops/w/flyt"))));
        asksFor(get("/workshops/w"), 404, "ROLE_COORDINATOR", "JOBCENTRE_syd");
        for (var form : List.of("flyt", "dagsorden", "deltagere", "holdt")) {
            asks(get("/workshops/w/" + form), "ROLE_RESEARCHER");
            asksFor(get("/workshops/w/" + form), 403, "ROLE_COORDINATOR", "JOBCENTRE_nord");
        }
        asks(get("/workshops/ny"), "ROLE_FACILITATOR").andExpect(content().string(containsString("/commands/workshop/plan-workshop")));
    }

    private ResultActions asks(MockHttpServletRequestBuilder request, String... account) throws Exception {
        return asksFor(request, 200, account);
    }

    private ResultActions asksFor(MockHttpServletRequestBuilder request, int expected, String... account) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("nogen", "", account));
        return browser.perform(request).andExpect(status().is(expected));
    }
}
