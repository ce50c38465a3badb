package dk.loopbog.query.desk;

import static dk.loopbog.query.Story.day;
import static dk.loopbog.query.Story.minutesOf;
import static dk.loopbog.query.Story.project;
import static dk.loopbog.query.Story.reflectionOf;
import static dk.loopbog.query.Story.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.desk.SubmissionHandedOver;
import dk.loopbog.events.desk.SubmissionPutAside;
import dk.loopbog.events.desk.SubmissionTaken;
import dk.loopbog.events.feedback.FeedbackWithdrawn;
import dk.loopbog.events.minutes.MinutesRevised;
import dk.loopbog.events.minutes.MinutesText;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * Four sets of minutes, today being 31 March 2020: the first answered and then revised, the second handed over to Jens, the third put
 * aside, the fourth put aside and then revised; and a project of which the only feedback was withdrawn.
 */
@PagesOnly
class InboxTest {

    private static final UUID ANNE = Ids.named("account", "anne");
    private static final UUID JENS = Ids.named("account", "jens");

    @TestConfiguration
    static class Example {

        @Bean
        ReadModels models() {
            var story = new Story().programme("2019-01-01", "2020-12-31").jobcentre("nord", "2019-01-01")
                    .round("al1", "2020-01-01", "2020-06-30", 4, ReportingForm.MINUTES)
                    .group("n1", "al1", "nord", "2020-01-10", "Gåturen", List.of(), "a")
                    .described("n1", Story.titleOnly("Gåturen"), "2020-01-11")
                    .feedback("f1", project("n1"), "n1", "2020-01-12")
                    .and(new FeedbackWithdrawn(Ids.named("feedback", "f1"), project("n1"), Ids.group("n1"), text("Forkert gruppe"), day("2020-01-13")));
            story.reflection("n1", "r1", "2020-03-01", 1).feedback("f3", reflectionOf("r1"), "n1", "2020-03-02");
            for (var number = 1; number <= 4; number++) {
                story.meeting("n1", number, "2020-02-0" + number, "2020-01-20").held("n1", number, "2020-02-0" + number)
                        .minutes("n1", number, "2020-02-1" + number, 1);
            }
            return story.feedback("f2", minutesOf("n1", 1), "n1", "2020-02-20")
                    .and(revised(1, "Vi prøvede igen\nog skrev mere", "2020-03-01"), taken(2, ANNE, "Anne"), handedOver(2, JENS, "Jens"), aside(3), aside(4),
                            revised(4, "Ny tekst", "2020-03-30"))
                    .models();
        }

        private static MinutesRevised revised(int number, String words, String on) {
            return new MinutesRevised(minutesOf("n1", number).id(), Ids.group("n1"), 2, Ids.participant("a"), MinutesText.free(text(words)), null, null,
                    day(on));
        }

        private static SubmissionTaken taken(int number, UUID who, String name) {
            return new SubmissionTaken(caseOf(number), minutesOf("n1", number), Ids.group("n1"), new Personal(who, name), day("2020-02-21"));
        }

        private static SubmissionHandedOver handedOver(int number, UUID to, String name) {
            return new SubmissionHandedOver(caseOf(number), minutesOf("n1", number), Ids.group("n1"), ANNE, new Personal(to, name), day("2020-02-22"));
        }

        private static SubmissionPutAside aside(int number) {
            return new SubmissionPutAside(caseOf(number), minutesOf("n1", number), Ids.group("n1"), 1, new Personal(ANNE, "Talt om på mødet"),
                    day("2020-02-23"));
        }

        private static UUID caseOf(int number) {
            return Ids.deskCase(minutesOf("n1", number));
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2020-03-31T10:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    private MockMvc browser;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aRevisionAfterTheFeedbackBringsASubmissionBackWithWhatChanged() throws Exception {
        opens("/indbakke?kind=minutes").andExpect(content().string(stringContainsInOrder("3 indsendelser venter på svar", "Referat, møde 2", "48 dage",
                "Referat, møde 1", "Ny version: 2 afsnit ændret efter feedback", "1. mar. 2020", "30 dage", "Referat, møde 4", "1 dag")));
        opens(reading(minutesOf("n1", 1)) + "?differences=true").andExpect(content().string(stringContainsInOrder("har ventet 30 dage",
                "Sammenlignet med version 1.", "<del>Referat</del>", "<ins>Vi prøvede igen\nog skrev mere</ins>", "til version 1")));
    }

    @Test
    void whoHasItIsShownAndFiltersTheList() throws Exception {
        opens("/indbakke?kind=minutes").andExpect(content().string(stringContainsInOrder("Jens", "Giv videre", "ikke taget", "Tag")));
        opens("/indbakke?researcher=" + JENS).andExpect(content().string(stringContainsInOrder("1 indsendelse venter", "Referat, møde 2")));
        opens("/indbakke?researcher=" + ANNE).andExpect(content().string(containsString("Ingen passer.")));
        opens("/indbakke?researcher=nobody").andExpect(content().string(not(containsString("Jens"))));
    }

    @Test
    void whatIsPutAsideLiesApartWithItsReasonUntilALaterVersionComes() throws Exception {
        opens("/indbakke").andExpect(content().string(not(containsString("Talt om på mødet")))).andExpect(content().string(containsString("Lagt til side (1)")));
        opens("/indbakke?state=aside").andExpect(content().string(stringContainsInOrder("1 indsendelse er lagt til side", "Referat, møde 3",
                "Grund: Talt om på mødet", "Tag op igen")));
        opens(reading(minutesOf("n1", 3))).andExpect(content().string(stringContainsInOrder("Lagt til side: Talt om på mødet", "Tag op igen")));
    }

    @Test
    void feedbackThatWasWithdrawnIsNoAnswer() throws Exception {
        opens("/indbakke?kind=project").andExpect(content().string(stringContainsInOrder("1 indsendelse venter", "Projektbeskrivelse", "80 dage")));
        opens(reading(project("n1"))).andExpect(content().string(stringContainsInOrder("Trukket tilbage 13. januar 2020.", "Forkert gruppe", "Godt")));
        opens("/feedback/" + Ids.named("feedback", "f1"), "ROLE_PARTICIPANT", "JOBCENTRE_nord", "PARTICIPANT_" + Ids.participant("a"))
                .andExpect(content().string(containsString("Forkert gruppe"))).andExpect(content().string(not(containsString("Godt"))))
                .andExpect(content().string(not(containsString("Send svaret")))).andExpect(content().string(not(containsString("Vi har læst den"))));
    }

    @Test
    void othersThanResearchersSeeNothingOfWhoLooksAfterWhat() throws Exception {
        opens("/indbakke", "ROLE_ADMIN").andExpect(content().string(not(containsString("Jens")))).andExpect(content().string(not(containsString("Lagt til side"))));
        opens(reading(minutesOf("n1", 3)), "ROLE_ADMIN").andExpect(content().string(not(containsString("Talt om på mødet"))));
        opens(reading(minutesOf("n1", 3)) + "/giv-videre", "ROLE_ADMIN").andExpect(status().isForbidden());
        opens(reading(minutesOf("n1", 3)) + "/til-side", "ROLE_LEADER", "JOBCENTRE_nord").andExpect(status().isForbidden());
    }

    @Test
    void handingOverAndPuttingAsideHavePagesOfTheirOwn() throws Exception {
        opens(reading(minutesOf("n1", 2)) + "/giv-videre").andExpect(content().string(stringContainsInOrder("Giv videre", "/commands/desk/hand-over-submission",
                "Hvem skal se på den?")));
        opens(reading(minutesOf("n1", 2)) + "/til-side").andExpect(content().string(stringContainsInOrder("Læg til side", "/commands/desk/put-submission-aside",
                "Hvorfor?")));
        opens("/indsendelser/" + Ids.named("none") + "/til-side").andExpect(status().isNotFound());
    }

    @Test
    void whoeverWritesLearnsOfAColleaguesFeedbackOnTheSameVersion() throws Exception {
        opens(reading(minutesOf("n1", 2)) + "/imens").andExpect(content().string(not(containsString("allerede"))));
        opens(reading(minutesOf("n1", 1)) + "/imens").andExpect(status().isOk()).andExpect(content().string(not(containsString("allerede"))));
        opens(reading(reflectionOf("r1")) + "/imens").andExpect(content().string(stringContainsInOrder("Feedback er allerede sendt", "af Anne")));
        opens(reading(reflectionOf("r1"))).andExpect(content().string(stringContainsInOrder("Feedback er allerede sendt", "Send til gruppen")));
    }

    private static String reading(SubmissionRef submission) {
        return "/indsendelser/" + submission.id();
    }

    private ResultActions opens(String address, String... authorities) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("anne", "",
                authorities.length == 0 ? new String[] {"ROLE_RESEARCHER"} : authorities));
        return browser.perform(get(URI.create(address)).accept("text/html"));
    }
}
