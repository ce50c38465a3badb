package dk.loopbog.query.logbook;

import static dk.loopbog.query.Story.day;
import static dk.loopbog.query.Story.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.SubmissionRef;
import dk.loopbog.events.feedback.FeedbackReleased;
import dk.loopbog.events.logbook.LogbookEntryWritten;
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

/** A group of a and the leader l; a has written in the logbook and shared it. */
@PagesOnly
class LogbookPageTest {

    private static final UUID ENTRY = Ids.named("entry", "1");
    private static final UUID FEEDBACK = Ids.named("feedback", "1");
    private static final String[] AUTHOR = {"ROLE_PARTICIPANT", "JOBCENTRE_nord", "PARTICIPANT_" + Ids.participant("a")};
    private static final String[] LEADER = {"ROLE_LEADER", "JOBCENTRE_nord", "PARTICIPANT_" + Ids.participant("l")};

    @TestConfiguration
    static class Example {

        @Bean
        ReadModels models() {
            return new Story().programme("2019-01-01", "2020-12-31").jobcentre("nord", "2019-01-01")
                    .round("al1", "2019-02-01", "2019-06-30", 3, ReportingForm.MINUTES)
                    .person("a", "nord", "mentor", "2019-01-01").person("l", "nord", "leder", "2019-01-01")
                    .group("g", "al1", "nord", "2019-02-10", "Ny", List.of(), "a", "l").planned("g", "a1", "2019-02-20")
                    .and(new LogbookEntryWritten(ENTRY, Ids.group("g"), Ids.participant("a"), text("Jeg skyndte mig igen"), null, null, true,
                            day("2019-03-05")))
                    .and(new FeedbackReleased(FEEDBACK, new SubmissionRef(SubmissionRef.Kind.LOGBOOK, ENTRY), Ids.group("g"), 1, List.of(), text("Bliv ved"), null,
                            text("Anne"), null, day("2019-03-08")))
                    .models();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2019-05-01T10:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    private MockMvc browser;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isForResearchersOnlyUnlessTheAuthorSaysOtherwise() throws Exception {
        asks(AUTHOR).andExpect(content().string(containsString("action=\"/commands/logbook/write-logbook-entry\"")))
                .andExpect(content().string(containsString("name=\"sharedWithGroup\" id=\"shared-0\" value=\"false\" checked")));
    }

    @Test
    void mayPointAtAnActionOfTheGroup() throws Exception {
        asks(AUTHOR).andExpect(content().string(containsString("name=\"actionId\" id=\"action-1\"")));
    }

    @Test
    void showsWhatTheAuthorWroteBefore() throws Exception {
        asks(AUTHOR).andExpect(content().string(containsString("Jeg skyndte mig igen")))
                .andExpect(content().string(containsString("også min gruppe")));
    }

    @Test
    void leadsTheAuthorToTheFeedbackAndMarksItNew() throws Exception {
        asks(AUTHOR).andExpect(content().string(containsString("action=\"/commands/feedback/open-feedback\"")))
                .andExpect(content().string(containsString("Feedback fra Anne, 8. marts 2019")));
    }

    @Test
    void aLeaderInTheGroupSeesNobodysLogbookButTheirOwn() throws Exception {
        asks(LEADER).andExpect(content().string(containsString("<textarea"))).andExpect(content().string(not(containsString("skyndte"))))
                .andExpect(content().string(not(containsString("Anne"))));
    }

    @Test
    void whoIsInNoGroupHasNoForm() throws Exception {
        asks("ROLE_RESEARCHER").andExpect(content().string(not(containsString("<textarea"))));
    }

    private ResultActions asks(String... authorities) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("nogen", "", authorities));
        return browser.perform(get("/logbog"));
    }
}
