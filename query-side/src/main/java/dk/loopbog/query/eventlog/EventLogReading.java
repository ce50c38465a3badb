package dk.loopbog.query.eventlog;

import dk.loopbog.events.EventContract;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.events.personal.MasterKeys;
import dk.loopbog.events.personal.PersonalCipher;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where the log is, and the keys to what is personal in it: the command side's settings, by the same names. */
@Configuration(proxyBeanMethods = false)
class EventLogReading {

    @Bean
    EventLog eventLogReader(Environment environment, ObjectProvider<PersonalCipher> cipher) {
        return new EventLog(address(environment, "LOOPBOG_EVENTLOG_URL", "events.db"),
                environment.getProperty("LOOPBOG_EVENTLOG_USER"), environment.getProperty("LOOPBOG_EVENTLOG_PASSWORD"),
                EventContract.serializer(cipher.getIfAvailable(() -> keyRing(environment))));
    }

    private static PersonalCipher keyRing(Environment environment) {
        var keys = new DriverManagerDataSource(address(environment, "LOOPBOG_KEYS_URL", "keys.db"));
        keys.setUsername(environment.getProperty("LOOPBOG_EVENTLOG_USER"));
        keys.setPassword(environment.getProperty("LOOPBOG_EVENTLOG_PASSWORD"));
        var file = environment.getProperty("LOOPBOG_MASTER_KEY_FILE", "");
        return KeyRing.forReading(keys, () -> MasterKeys.in(file.isBlank() ? data(environment).resolve("master.key") : Path.of(file)), Clock.systemUTC());
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
