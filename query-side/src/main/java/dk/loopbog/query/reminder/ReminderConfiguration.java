package dk.loopbog.query.reminder;

import dk.loopbog.query.projection.Projections;
import dk.loopbog.query.settings.KeptSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.thymeleaf.ITemplateEngine;

@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    /** Without a mail server nothing is sent. */
    @Bean
    Reminding reminding(Environment environment, Projections models, KeptSettings settings, SentReminders sent, MessageSource texts,
                        ITemplateEngine templates, ObjectProvider<Clock> clock, @Value("${loopbog.reminders.between:PT10M}") Duration between) {
        return new Reminding(SmtpAddress.of(environment).map(smtp -> new ReminderSender(smtp, models, settings, sent, texts, templates,
                clock.getIfAvailable(Clock::systemUTC), between)).orElse(null));
    }

    /** The sender's life, where there is one. */
    record Reminding(@Nullable ReminderSender sender) implements AutoCloseable {

        Reminding {
            Optional.ofNullable(sender).ifPresent(ReminderSender::start);
        }

        @Override
        public void close() {
            Optional.ofNullable(sender).ifPresent(ReminderSender::close);
        }
    }
}
