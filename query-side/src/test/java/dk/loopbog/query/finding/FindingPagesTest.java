package dk.loopbog.query.finding;

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

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.Ids;
import dk.loopbog.events.Passage;
import dk.loopbog.events.Personal;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.consent.ConsentGiven;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.consent.ConsentWithdrawn;
import dk.loopbog.events.finding.FindingNoted;
import dk.loopbog.events.finding.FindingShared;
import dk.loopbog.events.finding.MemberCheckReplied;
import dk.loopbog.events.finding.MemberCheckReply;
import dk.loopbog.events.logbook.LogbookEntryWritten;
import dk.loopbog.events.minutes.MinutesRevised;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.minutes.MinutesText;
import dk.loopbog.events.participant.ParticipantJoined;
import dk.loopbog.events.workshop.WorkshopKind;
import dk.loopbog.events.workshop.WorkshopPlanned;
import dk.loopbog.query.PagesOnly;
import dk.loopbog.query.Story;
import dk.loopbog.query.view.ReadModels;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Two findings on 1 April 2019: one shared at Nord's workshop, resting on Anna's minutes, which she has revised, and on her logbook; a draft. */
@PagesOnly
class FindingPagesTest {

    private static final UUID ANNA = Ids.participant("anna");
    private static final UUID BO = Ids.participant("bo");
    private static final UUID FINDING = Ids.named("finding", "shared");
    private static final UUID DRAFT = Ids.named("finding", "draft");
    private static final UUID WORKSHOP = Ids.workshop("w");
    private static final UUID MINUTES = minutesOf("g", 1).id();
    private static final String[] AS_ANNA = {"ROLE_PARTICIPANT", "JOBCENTRE_nord", "PARTICIPANT_" + ANNA};
    private static final String[] AS_BO = {"ROLE_PARTICIPANT", "JOBCENTRE_nord", "PARTICIPANT_" + BO};

    private Story story;

    @TestConfiguration
    static class Example {

        private static final Story[] TOLD = new Story[1];

        @Bean
        ReadModels models() {
            return new ReadModels() {
                @Override
                public <D> dk.loopbog.query.view.ReadModel<D> of(dk.loopbog.query.view.View<D> view) {
                    return TOLD[0].models().of(view);
                }

                @Override
                public ReadModels asOf(java.time.LocalDate happenedBy, Instant recordedBy) {
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
        story = new Story().programme("2019-01-01", "2020-12-31").jobcentre("nord", "2019-01-01").jobcentre("syd", "2019-01-01")
                .round("al1", "2019-02-01", "2019-06-30", 3, ReportingForm.BOTH).and(joined("anna", "Anna Lund"), joined("bo", "Bo Krag"))
                .group("g", "al1", "nord", "2019-02-10", "Gåture", List.of(), "anna", "bo").meeting("g", 1, "2019-03-01", "2019-02-10")
                .held("g", 1, "2019-03-01")
                .and(new MinutesSubmitted(MINUTES, Story.meeting("g", 1), Ids.group("g"), 1, ANNA,
                                MinutesText.free(by(ANNA, "Vi gik en tur.\nBorgeren smilede.")), 1, day("2019-03-02")),
                        new MinutesRevised(MINUTES, Ids.group("g"), 2, ANNA, MinutesText.free(by(ANNA, "Vi gik en lang tur.\nBorgeren smilede.")), 1, null,
                                day("2019-03-05")),
                        new LogbookEntryWritten(logbookEntry("l").id(), Ids.group("g"), ANNA, by(ANNA, "Jeg tvivlede."), 1, null, false, day("2019-03-03")),
                        new WorkshopPlanned(WORKSHOP, "w", Story.PROGRAMME, WorkshopKind.LOCAL, Ids.round("al1"), Ids.jobcentre("nord"), day("2019-03-20"),
                                null, day("2019-02-10")),
                        given("anna", ConsentPurpose.QUOTATION), given("anna", ConsentPurpose.RESEARCH),
                        new FindingNoted(FINDING, Story.PROGRAMME, null, text("Gåture flytter troen"), List.of("tro"), List.of(
                                new Passage(minutesOf("g", 1), 1, "free", 0, 14, by(ANNA, "Vi gik en tur.")),
                                new Passage(logbookEntry("l"), 1, "free", 0, 13, by(ANNA, "Jeg tvivlede."))), day("2019-03-10")),
                        new FindingNoted(DRAFT, Story.PROGRAMME, null, text("Et løst fund"), List.of(), List.of(), day("2019-03-11")),
                        new FindingShared(FINDING, WORKSHOP, day("2019-03-20")));
        Example.TOLD[0] = story;
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theCentreSeesDraftsAndOthersWhatWasSharedAtTheirWorkshops() throws Exception {
        for (var role : new String[] {"ROLE_RESEARCHER", "ROLE_FACILITATOR", "ROLE_ADMIN"}) {
            opens("/fund", role).andExpect(content().string(stringContainsInOrder("Et løst fund", "Gåture flytter troen", "2 citater", "NORD")));
            opens("/fund/" + DRAFT, role).andExpect(status().isOk());
        }
        for (var role : new String[] {"ROLE_PARTICIPANT", "ROLE_LEADER", "ROLE_COORDINATOR"}) {
            opens("/fund", role, "JOBCENTRE_nord").andExpect(content().string(containsString("Gåture flytter troen")))
                    .andExpect(content().string(not(containsString("Et løst fund"))));
            opens("/fund/" + FINDING, role, "JOBCENTRE_nord").andExpect(status().isOk());
            opens("/fund/" + DRAFT, role, "JOBCENTRE_nord").andExpect(status().isNotFound());
            opens("/fund/" + FINDING, role, "JOBCENTRE_syd").andExpect(status().isNotFound());
            opens("/api/findings", role, "JOBCENTRE_syd").andExpect(jsonPath("$", hasSize(0)));
        }
        opens("/fund?vis=kladde", "ROLE_RESEARCHER").andExpect(content().string(not(containsString("Gåture flytter troen"))));
        opens("/fund?tema=tro", "ROLE_RESEARCHER").andExpect(content().string(not(containsString("Et løst fund"))));
    }

    @Test
    void researchersSeeWhereAQuoteComesFromAndThatItsSourceWasRevised() throws Exception {
        opens("/fund/" + FINDING, "ROLE_RESEARCHER").andExpect(content().string(stringContainsInOrder("Vi gik en tur.",
                "/indsendelser/" + MINUTES + "?version=1", "Referat, møde 1", "Gåture", "version 1 fra 2. marts 2019", "Kilden er revideret siden",
                "Ordene står der ikke længere sådan.", "version=2", "<ins>lang", "Jeg tvivlede.", "Logbog")));
    }

    @Test
    void participantsSeeQuotesWithoutTheirSourceAndNoneOutOfALogbook() throws Exception {
        opens("/fund/" + FINDING, AS_BO).andExpect(content().string(stringContainsInOrder("Vi gik en tur.", "Fra et referat", "Et citat fra en logbog")))
                .andExpect(content().string(not(containsString("Jeg tvivlede")))).andExpect(content().string(not(containsString(MINUTES.toString()))))
                .andExpect(content().string(not(containsString("Anna"))));
        opens("/fund/" + FINDING, "ROLE_LEADER", "JOBCENTRE_nord").andExpect(content().string(not(containsString("Jeg tvivlede"))));
        opens("/fund/" + FINDING, AS_ANNA).andExpect(content().string(containsString("Jeg tvivlede")));
        opens("/api/findings", AS_BO).andExpect(jsonPath("$[0].passages[0].state").value("shown"))
                .andExpect(jsonPath("$[0].passages[0].source").doesNotExist()).andExpect(jsonPath("$[0].passages[1].state").value("kept"))
                .andExpect(jsonPath("$[0].passages[1].quote").doesNotExist());
    }

    @ParameterizedTest
    @EnumSource(value = ConsentPurpose.class, names = {"QUOTATION", "RESEARCH"})
    void aQuoteIsGoneAtOnceForEverybodyWhenItsAuthorWithdraws(ConsentPurpose purpose) throws Exception {
        story.and(new ConsentWithdrawn(Ids.consent(ANNA), ANNA, purpose, day("2019-03-30")));
        for (var reader : new String[][] {AS_ANNA, AS_BO, {"ROLE_RESEARCHER"}, {"ROLE_FACILITATOR"}}) {
            opens("/fund/" + FINDING, reader).andExpect(content().string(containsString("Et citat er trukket tilbage")))
                    .andExpect(content().string(not(containsString("Vi gik")))).andExpect(content().string(not(containsString("Jeg tvivlede"))))
                    .andExpect(content().string(not(containsString("lang tur"))));
            opens("/api/findings?workshop=w", reader).andExpect(jsonPath("$[0].passages[0].state").value("withdrawn"))
                    .andExpect(jsonPath("$[0].passages[0].quote").doesNotExist());
        }
        opens("/fund/citat?kilde=" + MINUTES + "&version=2&sted=free.0", "ROLE_RESEARCHER").andExpect(content().string(containsString("Det kan ikke citeres")));
    }

    @Test
    void aParticipantRepliesAndOthersSeeTheCountButNotTheWords() throws Exception {
        opens("/fund/" + FINDING, AS_BO).andExpect(content().string(stringContainsInOrder("Hvad siger du?", "name=\"reply\"", "value=\"OTHER_CONNECTION\"",
                "Svar for mig selv", "Svar for gruppen:", "Gåture")));
        story.and(replied("1", null, BO, "Ikke altid"), replied("2", Ids.group("g"), null, "Vi så det samme"));
        opens("/fund/" + FINDING, AS_BO).andExpect(content().string(stringContainsInOrder("Gåture", "Vi så det samme", "dig", "Ikke altid", "Vil du sige mere?")));
        opens("/fund/" + FINDING, AS_ANNA).andExpect(content().string(containsString("<dd>2</dd>")))
                .andExpect(content().string(containsString("Vi så det samme"))).andExpect(content().string(not(containsString("Ikke altid"))));
        opens("/fund/" + FINDING, "ROLE_FACILITATOR").andExpect(content().string(stringContainsInOrder("Bo Krag", "Ikke altid")))
                .andExpect(content().string(not(containsString("Svar for mig selv"))));
    }

    @Test
    void theFormsAreTheCentres() throws Exception {
        opens("/fund/citat?kilde=" + MINUTES + "&version=2&sted=free.1", "ROLE_RESEARCHER")
                .andExpect(content().string(stringContainsInOrder("Borgeren smilede.", "Skriv et nyt fund", "Et løst fund")));
        opens("/fund/nyt?kilde=" + MINUTES + "&version=2&sted=free.1", "ROLE_RESEARCHER").andExpect(content().string(stringContainsInOrder(
                "name=\"passage.version\" value=\"2\"", "name=\"passage.part\" value=\"free\"", ">Borgeren smilede.</textarea>")));
        opens("/fund/" + DRAFT + "/citat?kilde=" + MINUTES + "&version=2&sted=free.1", "ROLE_RESEARCHER").andExpect(status().isOk());
        opens("/fund/citat?kilde=" + MINUTES + "&version=2&sted=free.7", "ROLE_RESEARCHER").andExpect(status().isNotFound());
        opens("/fund/citat?kilde=" + MINUTES + "&version=3&sted=free.0", "ROLE_RESEARCHER").andExpect(status().isNotFound());
        opens("/fund/citat?kilde=" + logbookEntry("l").id() + "&version=1&sted=free.0", "ROLE_FACILITATOR").andExpect(status().isNotFound());
        opens("/fund/" + DRAFT + "/del", "ROLE_FACILITATOR").andExpect(content().string(containsString("NORD")));
        opens("/fund/" + FINDING + "/svar", "ROLE_FACILITATOR").andExpect(content().string(stringContainsInOrder("Gåture (AL1)", "Anna Lund", "Bo Krag")));
        opens("/fund/" + DRAFT + "/svar", "ROLE_FACILITATOR").andExpect(status().isNotFound());
        for (var page : new String[] {"/fund/nyt", "/fund/" + DRAFT + "/ret"}) {
            opens(page, "ROLE_RESEARCHER").andExpect(status().isOk());
            opens(page, "ROLE_FACILITATOR").andExpect(status().isForbidden());
        }
        for (var page : new String[] {"/fund/nyt", "/fund/" + FINDING + "/ret", "/fund/" + FINDING + "/del", "/fund/" + FINDING + "/svar"}) {
            opens(page, AS_ANNA).andExpect(status().isForbidden());
        }
    }

    private static DomainEvent joined(String key, String name) {
        return new ParticipantJoined(Ids.participant(key), key, Story.PROGRAMME, Ids.jobcentre("nord"), text(name), null, "mentor", false, day("2019-01-01"));
    }

    private static DomainEvent given(String person, ConsentPurpose purpose) {
        return new ConsentGiven(Ids.consent(Ids.participant(person)), Ids.participant(person), purpose, 0, day("2019-03-01"));
    }

    private static DomainEvent replied(String key, UUID group, UUID person, String words) {
        return new MemberCheckReplied(FINDING, Ids.named("reply", key), WORKSHOP, group, person, MemberCheckReply.NUANCE, text(words), day("2019-03-20"));
    }

    private static Personal by(UUID person, String words) {
        return new Personal(person, words);
    }

    private ResultActions opens(String path, String... authorities) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("nogen", "", authorities));
        return browser.perform(get(URI.create(path)));
    }
}
