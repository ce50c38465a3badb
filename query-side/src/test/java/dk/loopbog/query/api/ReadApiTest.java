package dk.loopbog.query.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.loopbog.query.PagesOnly;
import dk.loopbog.query.status.TwoRoundsExample;
import dk.loopbog.query.view.ReadModels;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The API as a caller sees it, on {@link TwoRoundsExample} and today being 1 March 2020. */
@PagesOnly
class ReadApiTest {

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
    void listsProgrammesAndRoundsOldestFirst() throws Exception {
        asks("/api/programmes", "ROLE_RESEARCHER").andExpect(jsonPath("$[0].key").value("p")).andExpect(jsonPath("$[0].starts").value("2019-01-01"));
        asks("/api/rounds", "ROLE_RESEARCHER").andExpect(jsonPath("$[*].key", contains("al1", "al2")))
                .andExpect(jsonPath("$[0].from").value("2019-02-01")).andExpect(jsonPath("$[0].state").value("ended"));
    }

    @Test
    void answersTheStatusInTheShapeOfTheContract() throws Exception {
        asks("/api/rounds/al1/status", "ROLE_FACILITATOR")
                .andExpect(jsonPath("$.round").value("al1"))
                .andExpect(jsonPath("$.asOf.happenedBy").value("2020-03-01"))
                .andExpect(jsonPath("$.asOf.recordedBy").value(nullValue()))
                .andExpect(jsonPath("$.jobcentres[0].groups[0].description").value("complete"))
                .andExpect(jsonPath("$.jobcentres[0].groups[0].feedback.medianDays").value(5))
                .andExpect(jsonPath("$.jobcentres[0].groups[0].daysToFirstTry").value(19))
                .andExpect(jsonPath("$.jobcentres[0].groups[0].minutes.missing").isEmpty())
                .andExpect(jsonPath("$.jobcentres[0].groups[1].daysToFirstTry").value(nullValue()))
                .andExpect(jsonPath("$.jobcentres[1].groups[0].minutes.missing", contains(1)))
                .andExpect(jsonPath("$.totals.groups").value(4))
                .andExpect(jsonPath("$.totals.minutes.missing").value(1));
    }

    @Test
    void answersTheStatusOfAPastDayAndOfOneJobcentre() throws Exception {
        asks("/api/rounds/al1/status?happenedBy=2019-06-30&jobcentre=nord", "ROLE_FACILITATOR")
                .andExpect(jsonPath("$.jobcentres[*].key", contains("nord")))
                .andExpect(jsonPath("$.jobcentres[0].groups[0].minutes.missing", contains(2)))
                .andExpect(jsonPath("$.totals.groups").value(2));
        asks("/api/rounds/al1/status?recordedBy=2019-12-31", "ROLE_FACILITATOR")
                .andExpect(jsonPath("$.asOf.recordedBy").value("2019-12-31"))
                .andExpect(jsonPath("$.totals.groups").value(0));
    }

    @Test
    void refusesWithAStableCode() throws Exception {
        refuses("/api/rounds/al9/status", "ROLE_ADMIN", 404, "unknown-round");
        refuses("/api/rounds/al1/status?jobcentre=ukendt", "ROLE_ADMIN", 404, "unknown-jobcentre");
        refuses("/api/rounds/al1/status?happenedBy=31-12-2019", "ROLE_ADMIN", 400, "bad-date");
        refuses("/api/rounds/al1/status?happenedBy=2019-02-30", "ROLE_ADMIN", 400, "bad-date");
        refuses("/api/rounds/al1/status?happenedBy=%2B999999999-12-31", "ROLE_ADMIN", 400, "bad-date");
        refuses("/api/rounds/al1/status?happenedBy=2018-12-31", "ROLE_ADMIN", 400, "outside-programme");
        refuses("/api/rounds/al1/changes", "ROLE_ADMIN", 400, "missing-value");
        refuses("/api/rounds?programme=q", "ROLE_ADMIN", 404, "unknown-programme");
        refuses("/api/submissions?state=lost", "ROLE_RESEARCHER", 400, "bad-choice");
        refuses("/api/workshops/w9/summary", "ROLE_ADMIN", 404, "unknown-workshop");
    }

    @Test
    void showsPeopleOfAJobcentreTheirOwnOnly() throws Exception {
        asks("/api/rounds/al1/status", "ROLE_LEADER", "JOBCENTRE_syd")
                .andExpect(jsonPath("$.jobcentres[*].key", contains("syd"))).andExpect(jsonPath("$.totals.groups").value(2));
        asks("/api/participants/summary", "ROLE_PARTICIPANT", "JOBCENTRE_syd").andExpect(jsonPath("$.total").value(3));
        asks("/api/themes/summary", "ROLE_COORDINATOR", "JOBCENTRE_syd").andExpect(jsonPath("$[*].theme", contains("ord")));
        refuses("/api/rounds/al1/status?jobcentre=nord", "ROLE_LEADER", 404, "unknown-jobcentre", "JOBCENTRE_syd");
        refuses("/api/rounds/al1/status", "ROLE_LEADER", 404, "unknown-round", "JOBCENTRE_elsewhere");
        refuses("/api/submissions", "ROLE_COORDINATOR", 403, "no-right", "JOBCENTRE_syd");
        refuses("/api/data-register", "ROLE_LEADER", 403, "no-right", "JOBCENTRE_syd");
    }

    @Test
    void asksStrangersToLogIn() throws Exception {
        browser.perform(get("/api/rounds")).andExpect(status().isUnauthorized()).andExpect(jsonPath("$.code").value("not-logged-in"));
    }

    @Test
    void summarisesParticipants() throws Exception {
        asks("/api/participants/summary", "ROLE_ADMIN")
                .andExpect(jsonPath("$.total").value(9)).andExpect(jsonPath("$.present").value(5))
                .andExpect(jsonPath("$.perJobcentre[*].key", contains("nord", "syd", "vest", "ost")))
                .andExpect(jsonPath("$.perJobcentre[*].present", contains(5, 0, 0, 0)))
                .andExpect(jsonPath("$.perFunction[*].function", contains("andre funktioner", "sagsbehandler", "mentor", "virksomhedskonsulent")))
                .andExpect(jsonPath("$.perFunction[*].percent", contains(33.3, 33.3, 22.2, 11.1)))
                .andExpect(jsonPath("$.unmappedTitles[0].title").value("tovholder")).andExpect(jsonPath("$.unmappedTitles[0].count").value(2))
                .andExpect(jsonPath("$.spanShare.atLeastThreeQuarters").value(55.6));
    }

    @Test
    void countsThemesAndData() throws Exception {
        asks("/api/themes/summary?round=al1", "ROLE_ADMIN").andExpect(jsonPath("$[*].theme", contains("ord", "job")))
                .andExpect(jsonPath("$[*].groups", contains(3, 1))).andExpect(jsonPath("$[*].jobcentres", contains(2, 1)));
        asks("/api/data-register", "ROLE_ADMIN").andExpect(jsonPath("$.sections[*].source", contains("CENTRE", "PARTICIPANTS")))
                .andExpect(jsonPath("$.sections[1].kinds[*].count", contains(4, 3, 1, 14, 0, 1)))
                .andExpect(jsonPath("$.sections[1].kinds[*].pages", contains(7, 3, 3, 20, 0, 0)))
                .andExpect(jsonPath("$.sections[1].published").value(nullValue()))
                .andExpect(jsonPath("$.computed.pages").value(33))
                .andExpect(jsonPath("$.shares.participants").value(100.0));
    }

    @Test
    void listsTheInboxOldestFirst() throws Exception {
        asks("/api/submissions?state=waiting", "ROLE_RESEARCHER")
                .andExpect(jsonPath("$[*].submission", contains("project:s1", "logbook:a:2019-04-01", "minutes:s1:2", "logbook:h:2019-05-01",
                        "minutes:n1:2", "minutes:n3:1")))
                .andExpect(jsonPath("$[0].waitingDays").value(366));
        asks("/api/submissions?state=answered&jobcentre=nord&round=al1", "ROLE_RESEARCHER").andExpect(jsonPath("$.length()").value(4));
        asks("/api/submissions?state=all", "ROLE_RESEARCHER").andExpect(jsonPath("$.length()").value(10));
    }

    @Test
    void tellsWhatChangedInBothLanguages() throws Exception {
        asks("/api/rounds/al1/changes?since=2019-04-04&jobcentre=nord", "ROLE_FACILITATOR")
                .andExpect(jsonPath("$.jobcentres[0].groups[*].key", contains("n1", "n2")))
                .andExpect(jsonPath("$.jobcentres[0].groups[0].changes.goalsSet").value(1))
                .andExpect(jsonPath("$.jobcentres[0].groups[0].sentences.da", contains("ét nyt medlem", "ét nyt læringsmål",
                        "ét læringsmål er lagt væk", "én aktion stoppet", "møde 2 holdt", "møde 3 aflyst 9. juni", "referat 2 modtaget 84 dage efter mødet",
                        "én ny fælles refleksion", "15 stykker supplerende data", "2 gange feedback modtaget")))
                .andExpect(jsonPath("$.jobcentres[0].groups[1].sentences.en", contains("2 new logbook entries", "feedback received once")));
    }

    private ResultActions asks(String address, String... authorities) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("somebody", "", authorities));
        return browser.perform(get(java.net.URI.create(address))).andExpect(status().isOk());
    }

    private void refuses(String address, String role, int status, String code, String... more) throws Exception {
        var authorities = Stream.concat(Stream.of(role), Stream.of(more)).toArray(String[]::new);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("somebody", "", authorities));
        browser.perform(get(java.net.URI.create(address))).andExpect(status().is(status))
                .andExpect(content().contentType("application/problem+json")).andExpect(jsonPath("$.code").value(code));
    }
}
