package dk.loopbog.query.eventlog;

import dk.loopbog.events.EventContract;
import dk.loopbog.query.personal.KeysForReading;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the log is: the command side's settings, by the same names. */
@Configuration(proxyBeanMethods = false)
class EventLogReading {

    @Bean
    EventLog eventLogReader(Environment environment, KeysForReading keys, MeterRegistry meters) {
        return new EventLog(address(environment, "LOOPBOG_EVENTLOG_URL", "events.db"),
                environment.getProperty("LOOPBOG_EVENTLOG_USER"), environment.getProperty("LOOPBOG_EVENTLOG_PASSWORD"),
                EventContract.serializer(keys.cipher())).measuredBy(meters);
    }

    private static String address(Environment environment, String setting, String file) {
        var given = environment.getProperty(setting, "");
        return given.isBlank() ? "jdbc:sqlite:" + data(environment).resolve(file) : given;
    }

    private static Path data(Environment environment) {
        return Path.of(environment.getProperty("LOOPBOG_DATA", "data")).toAbsolutePath();
    }

    @Bean
    HealthIndicator eventLogReaderHealthIndicator(EventLog eventLogReader) {
        return () -> {
            try {
                return eventLogReader.exists() ? Health.up().withDetail("lastPosition", eventLogReader.head()).build()
                        : Health.outOfService().withDetail("waiting", "the command side has not created the log yet").build();
            } catch (EventLogUnreadable e) {
                return Health.down(e).build();
            }
        };
    }
}
