package dk.loopbog.query.group;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.loopbog.events.Ids;
import dk.loopbog.query.PagesOnly;
import dk.loopbog.query.status.TwoRoundsExample;
import dk.loopbog.query.view.ReadModels;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The group's own forms, to whom they are shown and where they lead, on {@link TwoRoundsExample} and today being 1 March 2020. */
@PagesOnly
class GroupFormsTest {

    private static final String[] MEMBER = {"ROLE_PARTICIPANT", "JOBCENTRE_nord", "PARTICIPANT_" + Ids.participant("b")};
    private static final String[] FORMER_MEMBER = {"ROLE_PARTICIPANT", "JOBCENTRE_nord", "PARTICIPANT_" + Ids.participant("c")};
    private static final String[] COORDINATOR = {"ROLE_COORDINATOR", "JOBCENTRE_nord"};

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
    void theChainLeadsToWhatComesNext() throws Exception {
        opens("/grupper/n1", MEMBER).andExpect(content().string(containsString("/grupper/n1/aktioner/a2/behold")))
                .andExpect(content().string(containsString("/grupper/n1/aktioner/a3/forsoeg")))
                .andExpect(content().string(not(containsString("/grupper/n1/aktioner/a3/behold"))))
                .andExpect(content().string(not(containsString("/grupper/n1/aktioner/a1/"))))
                .andExpect(content().string(containsString("/grupper/n1/maal/m2/vurdering")));
    }

    @Test
    void theFormPostsTheCommandAndComesBackToItsChain() throws Exception {
        opens("/grupper/n1/aktioner/a2/forsoeg", MEMBER).andExpect(content().string(containsString("action=\"/commands/group/try-action\"")))
                .andExpect(content().string(containsString("name=\"actionId\" value=\"" + Ids.action("a2") + "\"")))
                .andExpect(content().string(containsString("name=\"_back\" value=\"/grupper/n1#a2\"")))
                .andExpect(content().string(containsString("name=\"happenedOn\" value=\"2020-03-01\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aktioner/ny", "aktioner/a2/forsoeg", "aktioner/a2/justering", "aktioner/a2/behold", "aktioner/a2/stop", "maal/nyt",
            "maal/m2/aktion", "maal/m2/praecisering", "maal/m2/vurdering", "maal/m2/laeg-vaek"})
    void formsAreForMembersAndFacilitatorsOnly(String form) throws Exception {
        opens("/grupper/n1/" + form, MEMBER).andExpect(status().isOk());
        opens("/grupper/n1/" + form, "ROLE_FACILITATOR").andExpect(status().isOk());
        for (var other : List.of(FORMER_MEMBER, COORDINATOR, new String[] {"ROLE_RESEARCHER"})) {
            opens("/grupper/n1/" + form, other).andExpect(status().isForbidden());
            opens("/grupper/n1", other).andExpect(content().string(not(containsString("/grupper/n1/" + form + "\""))));
        }
        opens("/grupper/n1/" + form, "ROLE_PARTICIPANT", "JOBCENTRE_ost").andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/grupper/n1/aktioner/a9/forsoeg", "/grupper/n1/aktioner/a2/fejring", "/grupper/n1/maal/m9/vurdering",
            "/grupper/n1/maal/m2/fejring", "/grupper/n9/aktioner/ny"})
    void thereIsNoFormForWhatIsNotThere(String path) throws Exception {
        opens(path, MEMBER).andExpect(status().isNotFound());
    }

    @Test
    void aDissolvedGroupTakesNoChange() throws Exception {
        opens("/grupper/s2/aktioner/ny", "ROLE_FACILITATOR").andExpect(status().isForbidden());
    }

    private ResultActions opens(String path, String... authorities) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("nogen", "", authorities));
        return browser.perform(get(path));
    }
}
