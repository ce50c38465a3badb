package dk.loopbog.query;

import static dk.loopbog.query.Story.day;
import static dk.loopbog.query.Story.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.desk.SubmissionPutAside;
import dk.loopbog.events.finding.FindingNoted;
import dk.loopbog.events.finding.FindingShared;
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.events.group.ProjectDescribed;
import dk.loopbog.events.jobcentre.JobcentreJoined;
import dk.loopbog.events.participant.ParticipantJoined;
import dk.loopbog.events.programme.ProgrammeStarted;
import dk.loopbog.events.round.RoundPlanned;
import dk.loopbog.events.workshop.WorkshopKind;
import dk.loopbog.events.workshop.WorkshopPlanned;
import dk.loopbog.query.view.Given;
import dk.loopbog.query.view.ReadModel;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.view.View;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * One installation with many programmes, all alike, p01 begun first: a page looks over the six newest, says so, and asks the read models
 * for no more however many there are.
 */
@PagesOnly
class ManyProgrammesTest {

    private static final int FEW = 7;
    private static final int MANY = 40;

    /** Read models that count what is asked of them. */
    private static final class Counted implements ReadModels {

        private final Map<String, Integer> documents = new TreeMap<>();
        private ReadModels models = Given.views();

        void over(int programmes) {
            models = story(programmes).asOf(null, null);
            documents.clear();
        }

        private <T> T count(View<?> view, int some, T answer) {
            documents.merge(view.name(), some, Integer::sum);
            return answer;
        }

        @Override
        public <D> ReadModel<D> of(View<D> view) {
            var model = models.of(view);
            return new ReadModel<>() {

                @Override
                public Optional<D> find(UUID id) {
                    return count(view, 1, model.find(id));
                }

                @Override
                public List<D> find(Collection<UUID> ids) {
                    return count(view, ids.size(), model.find(ids));
                }

                @Override
                public List<D> all() {
                    var all = model.all();
                    return count(view, all.size(), all);
                }
            };
        }

        @Override
        public ReadModels asOf(@Nullable LocalDate happenedBy, @Nullable Instant recordedBy) {
            return models.asOf(happenedBy, recordedBy);
        }
    }

    @TestConfiguration
    static class Example {

        @Bean
        Counted models() {
            return new Counted();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2020-03-31T10:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    private MockMvc browser;

    @Autowired
    private Counted models;

    @BeforeEach
    void many() {
        models.over(MANY);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({"/, RESEARCHER", "/, FACILITATOR", "/, ADMIN", "/, COORDINATOR", "/, PARTICIPANT", "/indbakke, RESEARCHER", "/indbakke?state=all, RESEARCHER",
            "/indbakke?round=r40, ADMIN", "/overblik, RESEARCHER", "/runder, FACILITATOR", "/runder/r40, RESEARCHER", "/runder/r40, COORDINATOR", "/workshops, FACILITATOR",
            "/workshops, PARTICIPANT", "/workshops/w40, FACILITATOR", "/workshops/w40/deltagere, FACILITATOR", "/workshops/ny, FACILITATOR", "/workshops/w40/resume, RESEARCHER", "/jobcenter/j40, COORDINATOR", "/min-gruppe, PARTICIPANT",
            "/fund, RESEARCHER", "/fund, PARTICIPANT", "/fund/nyt, RESEARCHER", "/naeste-runde, FACILITATOR", "/naeste-runde/r40/j40, FACILITATOR",
            "/naeste-runde/r40/j40, COORDINATOR", "/oenske, PARTICIPANT", "/forloeb?programme=p40, FACILITATOR", "/forloeb, COORDINATOR", "/programmer, PARTICIPANT",
            "/grupper/g40/deling, PARTICIPANT"})
    void aPageAsksForAsMuchAndIsAsLongWithManyProgrammesAsWithFew(String address, String role) throws Exception {
        models.over(FEW);
        var short_ = opens(address.replace("40", "07"), role, "07").andReturn().getResponse().getContentAsString().length();
        var few = asked();
        models.over(MANY);
        var long_ = opens(address, role, "40").andReturn().getResponse().getContentAsString().length();
        assertThat(asked()).isEqualTo(few);
        assertThat(long_ - short_).as("characters more").isBetween(-300, 300);
    }

    /** Without the list of the programmes themselves, of which the newest are the last. */
    private Map<String, Integer> asked() {
        var asked = new TreeMap<>(models.documents);
        asked.remove("programmes");
        return asked;
    }

    @Test
    void theInboxLooksOverTheNewestAndSaysSo() throws Exception {
        opens("/indbakke", "RESEARCHER").andExpect(content().string(stringContainsInOrder("6 indsendelser venter på svar", "De 6 nyeste", "Her er de 6 nyeste af 40 programmer.",
                "href=\"/programmer\"", "Find et andet program", "Gruppe 35"))).andExpect(content().string(not(containsString("Gruppe 34"))));
        opens("/", "RESEARCHER").andExpect(content().string(stringContainsInOrder("6 indsendelser venter på feedback", "href=\"/programmer\"", "Alle 40 programmer",
                "Her er de 6 nyeste af 40 programmer.")));
    }

    @Test
    void whatIsNamedIsFoundInAnOlderProgrammeToo() throws Exception {
        for (var filter : List.of("programme=p03", "round=r03", "jobcentre=j03", "round=r03&jobcentre=j03")) {
            opens("/indbakke?" + filter, "RESEARCHER").andExpect(content().string(stringContainsInOrder("1 indsendelse venter på svar",
                    "I filtrene står de 6 nyeste af 40 programmer.", "Gruppe 03", "Lagt til side (1)")))
                    .andExpect(content().string(containsString("selected=\"selected\"")));
        }
        opens("/indbakke?round=r03&jobcentre=j04", "RESEARCHER").andExpect(content().string(containsString("Ingen passer.")));
        opens("/indbakke?programme=p03&jobcentre=j04", "RESEARCHER").andExpect(status().isNotFound());
        opens("/overblik/r03", "RESEARCHER").andExpect(content().string(containsString("value=\"r03\" selected")));
        opens("/runder?programme=p03", "RESEARCHER").andExpect(redirectedUrl("/runder/r03"));
    }

    @Test
    void theWorkshopsOfAnOlderProgrammeAreReachedOverTheListOfAll() throws Exception {
        opens("/workshops", "FACILITATOR").andExpect(content().string(stringContainsInOrder("Her er de 6 nyeste af 40 programmer.", "/workshops/w40", "/workshops/w35")))
                .andExpect(content().string(not(containsString("w34"))));
        opens("/programmer", "FACILITATOR").andExpect(content().string(stringContainsInOrder("40 programmer", "Program 40", "/workshops?programme=p40",
                "Program 03", "/workshops?programme=p03", "/soeg?programme=p03"))).andExpect(content().string(not(containsString("/indbakke?"))));
        opens("/programmer", "RESEARCHER").andExpect(content().string(containsString("/indbakke?programme=p03")));
        opens("/workshops?programme=p03", "FACILITATOR").andExpect(content().string(stringContainsInOrder("Kun fra programmet", "Program 03", "/workshops/w03")))
                .andExpect(content().string(not(containsString("w40"))));
    }

    @Test
    void theFindingsOfAnOlderProgrammeAreReachedOverTheListOfAll() throws Exception {
        opens("/fund", "RESEARCHER").andExpect(content().string(stringContainsInOrder("Her er de 6 nyeste af 40 programmer.", "/fund/nyt\"", "Fund 35")))
                .andExpect(content().string(not(containsString("Fund 34"))));
        opens("/fund?programme=p03", "RESEARCHER").andExpect(content().string(stringContainsInOrder("Kun fra programmet", "Program 03", "/fund/nyt?programme=p03",
                "name=\"programme\" value=\"p03\"", "Fund 03"))).andExpect(content().string(not(containsString("Fund 40"))));
        opens("/fund/" + Ids.named("finding", "03"), "PARTICIPANT", "03").andExpect(status().isOk());
        opens("/fund/" + Ids.named("finding", "04"), "PARTICIPANT", "03").andExpect(status().isNotFound());
    }

    @Test
    void theNextRoundOfAProgrammeIsFormedAtItsOwnJobcentres() throws Exception {
        opens("/naeste-runde", "FACILITATOR").andExpect(redirectedUrl("/naeste-runde/r40/j40"));
        opens("/naeste-runde?programme=p03", "ADMIN").andExpect(redirectedUrl("/naeste-runde/r03/j03"));
        opens("/naeste-runde?round=r03", "FACILITATOR").andExpect(redirectedUrl("/naeste-runde/r03/j03"));
    }

    @Test
    void thoseOfAJobcentreSeeItsProgrammeAloneAndNoWordOfOthers() throws Exception {
        opens("/programmer", "PARTICIPANT", "03").andExpect(content().string(stringContainsInOrder("1 program", "Program 03")))
                .andExpect(content().string(not(containsString("Program 40"))));
        opens("/", "PARTICIPANT", "03").andExpect(content().string(not(containsString("/programmer"))));
        opens("/workshops", "PARTICIPANT", "03").andExpect(content().string(containsString("w03"))).andExpect(content().string(not(containsString("w40"))));
        opens("/workshops?programme=p40", "PARTICIPANT", "03").andExpect(status().isNotFound());
        opens("/workshops/w40", "PARTICIPANT", "03").andExpect(status().isNotFound());
        opens("/runder/r40", "PARTICIPANT", "03").andExpect(status().isNotFound());
    }

    private ResultActions opens(String address, String role) throws Exception {
        return opens(address, role, "40");
    }

    /** @param number of the jobcentre and participant of those who have one */
    private ResultActions opens(String address, String role, String number) throws Exception {
        var ofTheCentre = List.of("RESEARCHER", "FACILITATOR", "ADMIN").contains(role);
        SecurityContextHolder.getContext().setAuthentication(ofTheCentre ? new TestingAuthenticationToken("anne", "", "ROLE_" + role)
                : new TestingAuthenticationToken("bo", "", "ROLE_" + role, "JOBCENTRE_j" + number, "PARTICIPANT_" + Ids.participant("a" + number)));
        return browser.perform(get(URI.create(address)).accept("text/html"));
    }

    private static Given story(int programmes) {
        var given = Given.views(ViewCatalogue.ALL.toArray(View<?>[]::new));
        for (var each = 1; each <= programmes; each++) {
            given.events(programme("%02d".formatted(each), day("2019-01-01").plusDays(each)));
        }
        return given;
    }

    private static DomainEvent[] programme(String number, LocalDate starts) {
        var programme = Ids.programme("p" + number);
        var jobcentre = Ids.jobcentre("j" + number);
        var round = Ids.round("r" + number);
        var group = Ids.group("g" + number);
        var other = Ids.group("h" + number);
        var workshop = Ids.workshop("w" + number);
        var finding = Ids.named("finding", number);
        var aside = new SubmissionRef(SubmissionRef.Kind.PROJECT, other);
        return new DomainEvent[] {
                new ProgrammeStarted(programme, "p" + number, "Program " + number, "Emne", List.of(), starts, starts.plusYears(2), starts),
                new JobcentreJoined(jobcentre, "j" + number, programme, "Jobcenter " + number, null, List.of(), starts),
                new RoundPlanned(round, "r" + number, programme, "Runde " + number, starts, starts.plusMonths(6), 3, ReportingForm.BOTH, starts),
                new ParticipantJoined(Ids.participant("a" + number), "a" + number, programme, jobcentre, null, null, "mentor", false, starts),
                new LearningGroupFormed(group, "g" + number, round, jobcentre, null, List.of(), List.of(Ids.participant("a" + number)), starts),
                new ProjectDescribed(group, Story.titleOnly("Gruppe " + number), null, starts),
                new LearningGroupFormed(other, "h" + number, round, jobcentre, null, List.of(), List.of(), starts),
                new ProjectDescribed(other, Story.titleOnly("Anden " + number), null, starts),
                new SubmissionPutAside(Ids.deskCase(aside), aside, other, 1, text("Talt om"), starts),
                new WorkshopPlanned(workshop, "w" + number, programme, WorkshopKind.LOCAL, round, jobcentre, starts.plusMonths(6), null, starts),
                new DataItemReceived(Ids.named("visit", number), programme, DataKind.GROUP_INTERVIEW, jobcentre, null, round, 1, null, null, false, null, null, starts),
                new FindingNoted(finding, programme, round, text("Fund " + number), List.of(), List.of(), starts),
                new FindingShared(finding, workshop, starts)};
    }
}
