package dk.loopbog.query.submission;

import static dk.loopbog.query.Story.day;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.loopbog.events.Attachment;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.consent.ConsentGiven;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.consent.ConsentWithdrawn;
import dk.loopbog.events.data.DataItemReceived;
import dk.loopbog.events.data.DataKind;
import dk.loopbog.events.files.FileStore;
import dk.loopbog.events.minutes.MinutesRevised;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.minutes.MinutesText;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.events.personal.MasterKeys;
import dk.loopbog.query.PagesOnly;
import dk.loopbog.query.Story;
import dk.loopbog.query.view.ReadModels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.sqlite.SQLiteDataSource;

/** Minutes with a file, of which there is none in the version after; an observation in the same group; a talk of no group. */
@PagesOnly
class FileDownloadTest {

    private static final UUID AUTHOR = Ids.participant("a");
    private static final UUID MINUTES = Ids.minutes(Ids.meeting(Ids.group("g"), 1));
    private static final UUID OBSERVATION = Ids.named("data", "observation");
    private static final UUID TALK = Ids.named("data", "snak");
    private static final UUID RECORDING = Ids.named("data", "optagelse");
    private static final UUID WITHDRAWN = Ids.named("data", "trukket");
    private static final UUID OTHER = Ids.participant("b");
    private static final String[] MEMBER = {"ROLE_PARTICIPANT", "JOBCENTRE_nord", "PARTICIPANT_" + AUTHOR};
    private static final String[] LEADER = {"ROLE_LEADER", "JOBCENTRE_nord"};
    private static final String[] ELSEWHERE = {"ROLE_COORDINATOR", "JOBCENTRE_syd"};

    @TempDir
    private static Path folder;

    @TestConfiguration
    static class Example {

        @Bean
        FileStore files() {
            var keys = KeyRing.forWriting(database("keys.db"), () -> MasterKeys.inOrNew(folder.resolve("master.key")), InstantSource.system());
            return FileStore.forWriting(database("files.db"), keys, InstantSource.system());
        }

        @Bean
        ReadModels models(FileStore files) {
            return new Story().programme("2019-01-01", "2020-12-31").jobcentre("nord", "2019-01-01").jobcentre("syd", "2019-01-01")
                    .round("al1", "2019-02-01", "2019-06-30", 3, ReportingForm.MINUTES)
                    .person("a", "nord", "mentor", "2019-01-01").group("g", "al1", "nord", "2019-02-10", "Ny", List.of(), "a")
                    .meeting("g", 1, "2019-03-01", "2019-02-20").held("g", 1, "2019-03-01")
                    .and(new MinutesSubmitted(MINUTES, Ids.meeting(Ids.group("g"), 1), Ids.group("g"), 1, AUTHOR,
                            new MinutesText(null, null, null, null, null, file(files, "møde 1.pdf", "Vi spurgte <b>")), 2, day("2019-03-05")))
                    .and(new MinutesRevised(MINUTES, Ids.group("g"), 2, AUTHOR, MinutesText.free(new Personal(AUTHOR, "Uden fil")), null, null, day("2019-03-06")))
                    .and(new DataItemReceived(OBSERVATION, Story.PROGRAMME, DataKind.OBSERVATION_MEETING, null, Ids.group("g"), null, 1, 1, null, false, null,
                            file(files, "noter.txt", "Noter"), day("2019-03-07")))
                    .and(new DataItemReceived(TALK, Story.PROGRAMME, DataKind.INFORMAL_TALK, Ids.jobcentre("nord"), null, null, 1, 1, null, false, null,
                            file(files, "snak.txt", "Snak"), day("2019-03-08")))
                    .and(new DataItemReceived(RECORDING, Story.PROGRAMME, DataKind.GROUP_INTERVIEW, null, Ids.group("g"), null, null, 1, 1, null, false, null,
                            file(files, "interview.txt", "Ord på bånd"), List.of(AUTHOR), day("2019-03-08")))
                    .and(new DataItemReceived(WITHDRAWN, Story.PROGRAMME, DataKind.GROUP_INTERVIEW, null, Ids.group("g"), null, null, 1, 1, null, false, null,
                            file(files, "trukket.txt", "Ord der er trukket"), List.of(AUTHOR, OTHER), day("2019-03-08")))
                    .and(recording(AUTHOR)).and(recording(OTHER))
                    .and(new ConsentWithdrawn(Ids.consent(OTHER), OTHER, ConsentPurpose.RECORDING, day("2019-03-09")))
                    .models();
        }

        private static ConsentGiven recording(UUID person) {
            return new ConsentGiven(Ids.consent(person), person, ConsentPurpose.RECORDING, 0, day("2019-03-01"));
        }

        private static Attachment file(FileStore files, String name, String text) {
            return new Attachment(new Personal(AUTHOR, name), name.endsWith("pdf") ? "application/pdf" : "text/plain", 4,
                    files.put(AUTHOR, text.getBytes(StandardCharsets.UTF_8)), new Personal(AUTHOR, text));
        }

        private static SQLiteDataSource database(String name) {
            var database = new SQLiteDataSource();
            database.setUrl("jdbc:sqlite:" + folder.resolve(name));
            return database;
        }
    }

    @Autowired
    private MockMvc browser;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isSavedAndNeverCarriedOut() throws Exception {
        asks("/filer/" + MINUTES + "/1", MEMBER).andExpect(status().isOk()).andExpect(content().string("Vi spurgte <b>"))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("attachment; ")))
                .andExpect(header().string("Content-Disposition", containsString("filename*=UTF-8''m%C3%B8de%201.pdf")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(header().string("Cache-Control", "private, no-store"));
    }

    @Test
    void isReadByWhoeverReadsTheMinutesAndUnknownToAllOthers() throws Exception {
        for (var reader : List.of(MEMBER, LEADER, new String[] {"ROLE_RESEARCHER"}, new String[] {"ROLE_FACILITATOR"}, new String[] {"ROLE_ADMIN"})) {
            asks("/filer/" + MINUTES + "/1", reader).andExpect(status().isOk());
        }
        asks("/filer/" + MINUTES + "/1", ELSEWHERE).andExpect(status().isNotFound());
        asks("/filer/" + MINUTES + "/2", MEMBER).andExpect(status().isNotFound());
        asks("/filer/" + UUID.randomUUID() + "/1", MEMBER).andExpect(status().isNotFound());
    }

    @Test
    void whatTheCentreGatheredStaysWithItsPeople() throws Exception {
        for (var item : List.of(OBSERVATION, TALK)) {
            asks("/filer/" + item + "/1", "ROLE_RESEARCHER").andExpect(status().isOk());
            asks("/filer/" + item + "/1", MEMBER).andExpect(status().isNotFound());
            asks("/filer/" + item + "/1", LEADER).andExpect(status().isNotFound());
            asks("/filer/" + item + "/1", ELSEWHERE).andExpect(status().isNotFound());
        }
    }

    @Test
    void aRecordingIsOpenedWhileEverybodyWhoIsHeardOnItAgrees() throws Exception {
        asks("/filer/" + RECORDING + "/1", "ROLE_RESEARCHER").andExpect(status().isOk());
        asks("/filer/" + WITHDRAWN + "/1", "ROLE_RESEARCHER").andExpect(status().isForbidden()).andExpect(content().string(not(containsString("trukket"))));
        asks("/filer/" + WITHDRAWN + "/1", MEMBER).andExpect(status().isNotFound());
        asks("/indsendelser/" + RECORDING, "ROLE_RESEARCHER").andExpect(content().string(containsString("Ord på bånd")));
        for (var page : List.of("/indsendelser/" + WITHDRAWN, "/grupper/g", "/dataregister/group-interview")) {
            asks(page, "ROLE_RESEARCHER").andExpect(content().string(containsString("Optagelsen åbnes ikke mere")))
                    .andExpect(content().string(not(containsString("trukket.txt")))).andExpect(content().string(not(containsString("Ord der er trukket"))));
        }
        asks("/dataregister/group-interview.csv", "ROLE_RESEARCHER").andExpect(content().string(containsString(";interview.txt;not needed;yes")))
                .andExpect(content().string(containsString(";;not needed;no")));
    }

    @Test
    void thePageOfTheMinutesLeadsToTheFileOfThatVersionAndShowsItsWords() throws Exception {
        asks("/grupper/g/referater/1?version=1", MEMBER).andExpect(content().string(containsString("href=\"/filer/" + MINUTES + "/1\"")))
                .andExpect(content().string(containsString("<bdi>møde 1.pdf</bdi>")))
                .andExpect(content().string(containsString("Vi spurgte &lt;b&gt;")));
        asks("/grupper/g/referater/1", MEMBER).andExpect(content().string(not(containsString("/filer/"))));
    }

    private ResultActions asks(String path, String... authorities) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("nogen", "", authorities));
        return browser.perform(get(path));
    }
}
