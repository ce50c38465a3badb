package dk.loopbog.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.query.PagesOnly;
import dk.loopbog.query.Story;
import dk.loopbog.query.view.ReadModels;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Each link of a page is held against the addresses of static files: only those that begin like one may be looked for on the disk. */
@PagesOnly
@TestPropertySource("classpath:query-side.properties")
class StaticFilesTest {

    @TestConfiguration
    static class Example {

        @Bean
        ReadModels models() {
            return new Story().models();
        }
    }

    @Autowired
    private ResourceUrlProvider addresses;

    @Test
    void aLinkToAPageIsLookedForAmongNoFiles() {
        assertThat(addresses.getHandlerMap().keySet()).contains("/assets/**").allMatch(pattern -> pattern.startsWith("/assets/") || pattern.startsWith("/webjars/"));
    }

    @Test
    void aStaticFileIsKnownByItsContent() {
        assertThat(addresses.getForLookupPath("/assets/loopbog.css")).matches("/assets/loopbog-[0-9a-f]{32}\\.css");
    }
}
