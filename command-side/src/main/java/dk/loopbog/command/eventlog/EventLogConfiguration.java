package dk.loopbog.command.eventlog;

import dk.loopbog.events.personal.KeyRing;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class EventLogConfiguration {

    @Bean
    EventLogAddress eventLogAddress(Environment environment) {
        return EventLogAddress.of(environment);
    }

    @Bean
    EventLogEngine eventLog(EventLogAddress address, MeterRegistry meters, KeyRing commandKeyRing) {
        return EventLogEngine.open(address, meters, commandKeyRing);
    }

    @Bean
    HealthIndicator eventLogHealthIndicator(EventLogEngine log) {
        return () -> {
            try {
                return Health.up().withDetail("lastPosition", log.lastPosition()).build();
            } catch (EventLogUnavailable e) {
                return Health.down(e).build();
            }
        };
    }
}
