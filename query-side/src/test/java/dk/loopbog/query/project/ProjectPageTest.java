package dk.loopbog.query.project;

import static dk.loopbog.query.Story.day;
import static dk.loopbog.query.Story.text;
import static dk.loopbog.query.Story.titleOnly;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.loopbog.events.Ids;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.group.ProjectRevised;
import dk.loopbog.events.group.ProjectText;
import dk.loopbog.events.programme.IdeaAdded;
import dk.loopbog.events.programme.IdeaText;
import dk.loopbog.query.PagesOnly;
import dk.loopbog.query.Story;
import dk.loopbog.query.view.ReadModels;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Two groups: one that has described its project and revised it, and one that has not begun. */
@PagesOnly
class ProjectPageTest {

    private static final String[] MEMBER = {"ROLE_PARTICIPANT", "JOBCENTRE_nord", "PARTICIPANT_" + Ids.participant("a")};

    @TestConfiguration
    static class Example {

        @Bean
        ReadModels models() {
            return new Story().programme("2019-01-01", "2020-12-31")
                    .and(new IdeaAdded(Story.PROGRAMME, "gaatur", new IdeaText("Samtalen på gåben", "Gå en tur", null, "Hvad sker der ude?", null, null,
                            null, null), List.of(), day("2019-01-01")))
                    .jobcentre("nord", "2019-01-01").round("al1", "2019-02-01", "2019-06-30", 3, ReportingForm.MINUTES)
                    .person("a", "nord", "mentor", "2019-01-01")
                    .group("told", "al1", "nord", "2019-02-10", null, List.of(), "a")
                    .described("told", titleOnly("Vi spørger først"), "2019-02-20")
                    .and(new ProjectRevised(Ids.group("told"), 2, new ProjectText(text("Vi spørger altid"), text("Hver gang"), null, null, null, null, null),
                            text("Det virkede"), day("2019-04-01")))
                    .group("new", "al1", "nord", "2019-02-10", "Ny", List.of(), "a")
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
    void showsTwoVersionsSideBySideWordByWord() throws Exception {
        opens("/grupper/told/projekt", MEMBER).andExpect(content().string(containsString("Vi spørger <del>først</del>")))
                .andExpect(content().string(containsString("Vi spørger <ins>altid</ins>")))
                .andExpect(content().string(containsString("Det virkede")));
        opens("/grupper/told/projekt?version=1", MEMBER).andExpect(content().string(not(containsString("<del>"))));
        opens("/grupper/told/projekt?version=3", MEMBER).andExpect(status().isNotFound());
    }

    @Test
    void beginsFromABlankTemplateAnIdeaOrFreely() throws Exception {
        opens("/grupper/new/projekt", MEMBER).andExpect(content().string(containsString("/grupper/new/projekt/beskriv?ide=gaatur")));
        opens("/grupper/new/projekt/beskriv", MEMBER).andExpect(content().string(containsString("name=\"effectOrganisation\"")));
        opens("/grupper/new/projekt/beskriv?ide=gaatur", MEMBER).andExpect(content().string(containsString("value=\"Samtalen på gåben\"")))
                .andExpect(content().string(containsString("name=\"idea\" value=\"gaatur\""))).andExpect(content().string(containsString("Gå en tur</textarea>")));
        opens("/grupper/new/projekt/beskriv?frit=ja", MEMBER).andExpect(content().string(not(containsString("name=\"effectOrganisation\""))));
        opens("/grupper/new/projekt/beskriv?ide=ukendt", MEMBER).andExpect(status().isNotFound());
    }

    @Test
    void onlyTheTitleIsAskedFor() throws Exception {
        opens("/grupper/new/projekt/beskriv", MEMBER).andExpect(content().string(containsString("name=\"title\" value=\"\" maxlength=\"500\" required")))
                .andExpect(content().string(containsString("id=\"summary\" name=\"summary\">")));
    }

    @Test
    void othersReadItWithoutFormsOfTheirOwn() throws Exception {
        opens("/grupper/told/projekt", "ROLE_RESEARCHER").andExpect(content().string(not(containsString("/projekt/ret"))));
        opens("/grupper/new/projekt", "ROLE_RESEARCHER").andExpect(content().string(not(containsString("beskriv?"))));
        opens("/grupper/told/projekt/ret", "ROLE_RESEARCHER").andExpect(status().isForbidden());
        opens("/grupper/told/projekt/ret", MEMBER).andExpect(content().string(containsString("/commands/group/revise-project")));
        opens("/grupper/new/projekt/ret", MEMBER).andExpect(status().isNotFound());
    }

    private ResultActions opens(String path, String... authorities) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("nogen", "", authorities));
        return browser.perform(get(path));
    }
}
