package dk.loopbog.query.sharing;

import static dk.loopbog.query.Story.day;
import static dk.loopbog.query.Story.logbookEntry;
import static dk.loopbog.query.Story.minutesOf;
import static dk.loopbog.query.Story.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.feedback.FeedbackKind;
import dk.loopbog.events.feedback.FeedbackReleased;
import dk.loopbog.events.sharing.SharedPart;
import dk.loopbog.events.sharing.SharingChanged;
import dk.loopbog.query.PagesOnly;
import dk.loopbog.query.Story;
import dk.loopbog.query.view.ReadModel;
import dk.loopbog.query.view.ReadModels;
import dk.loopbog.query.view.View;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Anna's group in Nord has described its project and written minutes; Syd has two groups, Bo's and Carla's, and Vest is there besides. */
@PagesOnly
class SharingPagesTest {

    private static final UUID GROUP = Ids.group("nord-1");
    private static final UUID BOS_GROUP = Ids.group("syd-1");
    private static final Map<String, String[]> READERS = Map.of(
            "anna", person("PARTICIPANT", "nord", "anna"),
            "bo", person("PARTICIPANT", "syd", "bo"),
            "bos-leader", person("LEADER", "syd", "leder"),
            "carla", person("PARTICIPANT", "syd", "carla"),
            "syds-coordinator", new String[] {"ROLE_COORDINATOR", "JOBCENTRE_syd"},
            "vest", person("PARTICIPANT", "vest", "dan"),
            "another-programme", person("PARTICIPANT", "fjern", "eva"));

    private static final String TITLE = "Samtaler på gåben";

    private Story story;

    @TestConfiguration
    static class Example {

        private static final Story[] TOLD = new Story[1];

        @Bean
        ReadModels models() {
            return new ReadModels() {
                @Override
                public <D> ReadModel<D> of(View<D> view) {
                    return TOLD[0].models().of(view);
                }

                @Override
                public ReadModels asOf(LocalDate happenedBy, Instant recordedBy) {
                    return TOLD[0].models().asOf(happenedBy, recordedBy);
                }
            };
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2019-04-01T10:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    private MockMvc browser;

    @BeforeEach
    void tell() {
        story = new Story().programme("2019-01-01", "2020-12-31")
                .jobcentre("nord", "2019-01-01").jobcentre("syd", "2019-01-01").jobcentre("vest", "2019-01-01")
                .and(new dk.loopbog.events.jobcentre.JobcentreJoined(Ids.jobcentre("fjern"), "fjern", Ids.programme("et-andet"), "FJERN", null, List.of(), day("2019-01-01")))
                .person("anna", "nord", "mentor", "2019-01-01").person("bo", "syd", "mentor", "2019-01-01").person("leder", "syd", "leder", "2019-01-01")
                .person("carla", "syd", "mentor", "2019-01-01").person("dan", "vest", "mentor", "2019-01-01")
                .round("al1", "2019-02-01", "2019-06-30", 3, ReportingForm.BOTH)
                .group("nord-1", "al1", "nord", "2019-02-10", "Gåture", List.of(), "anna").group("syd-1", "al1", "syd", "2019-02-10", "Bos gruppe", List.of(), "bo", "leder")
                .group("syd-2", "al1", "syd", "2019-02-10", "Carlas gruppe", List.of(), "carla")
                .described("syd-2", Story.titleOnly("Syds hemmelige titel"), "2019-02-20")
                .described("nord-1", Story.wholeProject(TITLE), "2019-02-20").goal("nord-1", "m", "2019-02-20")
                .meeting("nord-1", 1, "2019-03-01", "2019-02-10").held("nord-1", 1, "2019-03-01").minutes("nord-1", 1, "2019-03-02", 1)
                .logbook("nord-1", "l", "anna", "2019-03-03", 1)
                .and(new FeedbackReleased(Ids.named("feedback", "1"), minutesOf("nord-1", 1), GROUP, 1, List.of(FeedbackKind.PUSH), text("Skub lidt"), null,
                        text("Anne"), null, day("2019-03-05")));
        Example.TOLD[0] = story;
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    /** Whoever is not named is told that there is nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PROJECT | nobody    | ''
            MINUTES | nobody    | ''
            PROJECT | group     | bo bos-leader
            MINUTES | group     | bo bos-leader
            PROJECT | jobcentre | bo bos-leader carla syds-coordinator
            MINUTES | jobcentre | bo bos-leader carla syds-coordinator
            PROJECT | programme | bo bos-leader carla syds-coordinator vest
            MINUTES | programme | bo bos-leader carla syds-coordinator vest
            """)
    void onlyThoseWhoAreNamedReadAndOnlyWhatIsShared(SharedPart part, String with, String readers) throws Exception {
        share(part, with);
        for (var reader : READERS.entrySet()) {
            var reads = List.of(readers.split(" ")).contains(reader.getKey()) || reader.getKey().equals("anna") && with.equals("programme");
            var project = reads && part == SharedPart.PROJECT;
            var minutes = reads && part == SharedPart.MINUTES;
            opens("/delt/nord-1/projekt", reader.getValue()).andExpect(status().is(project ? 200 : 404));
            opens("/delt/nord-1/referater/1", reader.getValue()).andExpect(status().is(minutes ? 200 : 404));
            var listed = reads && !reader.getKey().equals("anna");
            opens("/delt", reader.getValue()).andExpect(content().string(listed ? containsString(part == SharedPart.PROJECT ? TITLE : "Gåture") : not(containsString("Gåture"))))
                    .andExpect(content().string(listed && part == SharedPart.PROJECT ? containsString(TITLE) : not(containsString(TITLE))));
            opens("/api/shared", reader.getValue()).andExpect(jsonPath("$", hasSize(listed ? 1 : 0)));
            if (!reader.getKey().equals("anna")) {
                for (var own : List.of("/grupper/nord-1", "/grupper/nord-1/projekt", "/grupper/nord-1/referater/1", "/grupper/nord-1/deling",
                        "/feedback/" + Ids.named("feedback", "1"))) {
                    opens(own, reader.getValue()).andExpect(status().isNotFound());
                }
                opens("/indsendelser/" + logbookEntry("l").id(), reader.getValue()).andExpect(status().isForbidden());
            }
        }
    }

    @Test
    void aSharedTextComesWithNothingBesides() throws Exception {
        share(SharedPart.MINUTES, "group");
        opens("/delt/nord-1/referater/1", READERS.get("bo")).andExpect(content().string(stringContainsInOrder("Referat, møde 1", "Gåture", "NORD", "Referat")))
                .andExpect(content().string(not(containsString("Skub lidt")))).andExpect(content().string(not(containsString(TITLE))));
        share(SharedPart.PROJECT, "group");
        opens("/delt/nord-1/projekt", READERS.get("bo")).andExpect(content().string(stringContainsInOrder(TITLE, "Resumé")))
                .andExpect(content().string(not(containsString("Mål"))));
        opens("/delt/nord-1/referater/2", READERS.get("bo")).andExpect(status().isNotFound());
        opens("/delt/syd-1/projekt", READERS.get("bo")).andExpect(status().isNotFound());
    }

    @Test
    void itIsClosedAtOnce() throws Exception {
        share(SharedPart.PROJECT, "programme");
        opens("/delt/nord-1/projekt", READERS.get("vest")).andExpect(status().isOk());
        share(SharedPart.PROJECT, "nobody");
        opens("/delt/nord-1/projekt", READERS.get("vest")).andExpect(status().isNotFound());
    }

    @Test
    void theGroupSeesWithWhomItSharesAndItsMembersDecide() throws Exception {
        opens("/grupper/nord-1/deling", READERS.get("anna")).andExpect(content().string(stringContainsInOrder("Ikke delt med andre jobcentre.", "alle i SYD",
                "Bos gruppe, SYD", "Carlas gruppe, SYD", "Gem valget"))).andExpect(content().string(not(containsString("Stop delingen"))))
                .andExpect(content().string(not(containsString("Syds hemmelige titel"))));
        share(SharedPart.PROJECT, "group");
        opens("/grupper/nord-1/deling", READERS.get("anna")).andExpect(content().string(stringContainsInOrder("Delt med Bos gruppe, SYD.", "Stop delingen")));
        opens("/grupper/nord-1/deling", "ROLE_FACILITATOR").andExpect(content().string(containsString("Delt med Bos gruppe, SYD.")))
                .andExpect(content().string(not(containsString("Gem valget")))).andExpect(content().string(not(containsString("Stop delingen"))));
        opens("/grupper/nord-1/deling", "ROLE_ADMIN").andExpect(content().string(containsString("Stop delingen")));
        opens("/grupper/nord-1/deling", "ROLE_COORDINATOR", "JOBCENTRE_nord").andExpect(content().string(not(containsString("Gem valget"))));
        opens("/grupper/nord-1", READERS.get("anna")).andExpect(content().string(containsString("/grupper/nord-1/deling")));
    }

    private void share(SharedPart part, String with) {
        story.and(new SharingChanged(Ids.sharing(GROUP), GROUP, part, with.equals("programme") ? Story.PROGRAMME : null,
                with.equals("jobcentre") ? List.of(Ids.jobcentre("syd")) : List.of(), with.equals("group") ? List.of(BOS_GROUP) : List.of(), day("2019-03-10")));
    }

    private static String[] person(String role, String jobcentre, String key) {
        return new String[] {"ROLE_" + role, "JOBCENTRE_" + jobcentre, "PARTICIPANT_" + Ids.participant(key)};
    }

    private ResultActions opens(String path, String... authorities) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("nogen", "", authorities));
        return browser.perform(get(URI.create(path)));
    }
}
