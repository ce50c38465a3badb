package dk.loopbog.command.feedback;

import dk.loopbog.command.Facts;
import dk.loopbog.events.personal.KeyRing;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class FeedbackDraftsConfiguration {

    @Bean
    FeedbackDrafts feedbackDrafts(@Qualifier("access") DataSource access, KeyRing commandKeyRing, Facts facts, ObjectProvider<Clock> clock) {
        return new FeedbackDrafts(new JdbcTemplate(access), commandKeyRing, facts, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean(initMethod = "start")
    Tidying tidyingOfFeedbackDrafts(FeedbackDrafts feedbackDrafts) {
        return new Tidying(feedbackDrafts);
    }

    /** Looks after the drafts time and again, so that none outlives its release by more than some seconds. */
    static final class Tidying implements AutoCloseable {

        private static final Logger LOG = LoggerFactory.getLogger(FeedbackDrafts.class);
        private static final long SECONDS = 5;

        private final FeedbackDrafts drafts;
        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("tidy-drafts").factory());
        private boolean failing;

        Tidying(FeedbackDrafts drafts) {
            this.drafts = drafts;
        }

        void start() {
            thread.scheduleWithFixedDelay(this::tidy, SECONDS, SECONDS, TimeUnit.SECONDS);
        }

        private void tidy() {
            try {
                drafts.tidy();
                failing = false;
            } catch (RuntimeException e) {
                if (!failing) {
                    LOG.error("Drafts could not be tidied up; trying again", e);
                }
                failing = true;
            }
        }

        @Override
        public void close() {
            thread.shutdownNow();
        }
    }
}
