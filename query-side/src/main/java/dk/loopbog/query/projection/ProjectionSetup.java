package dk.loopbog.query.projection;

import dk.loopbog.query.ViewCatalogue;
import dk.loopbog.query.eventlog.EventLog;
import dk.loopbog.query.personal.KeysForReading;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:query-side.properties")
class ProjectionSetup {

    private static final Duration CATCHING_UP = Duration.ofSeconds(1);

    @Bean
    MongoStore mongoStore(Environment environment) {
        return new MongoStore(environment.getProperty("LOOPBOG_MONGODB_URI", ""), "loopbog");
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    BeingAnswered beingAnswered() {
        return new BeingAnswered();
    }

    @Bean(initMethod = "start")
    Projections projections(EventLog eventLogReader, MongoStore store, KeysForReading keys, ObjectProvider<Clock> clock, MeterRegistry meters,
                            ObjectProvider<Tracer> tracer, BeingAnswered beingAnswered, Environment environment) {
        var traced = !environment.getProperty("LOOPBOG_OTLP_URL", "").isBlank();
        return new Projections(ViewCatalogue.ALL, eventLogReader, store, keys.cipher(), clock.getIfAvailable(Clock::systemUTC), meters,
                traced ? tracer.getObject() : Tracer.NOOP, GivingWay.to(beingAnswered::anybody));
    }

    /** Up where all views have taken account of what the log held when it was asked; a moment is allowed for what has just been written. */
    @Bean
    HealthIndicator projectionsHealthIndicator(Projections projections) {
        return () -> {
            var failure = projections.failure();
            if (failure != null) {
                return Health.down(failure).build();
            }
            var health = projections.awaitHead(CATCHING_UP) ? Health.up() : Health.outOfService();
            var rebuild = projections.rebuildProgress();
            if (rebuild.running()) {
                health.withDetail("rebuild", rebuild);
            }
            return health.withDetail("lag", projections.standings().stream()
                    .collect(Collectors.toMap(Projections.Standing::view, Projections.Standing::lag))).build();
        };
    }

    @Bean
    WebMvcConfigurer readingOnesOwnWrites(Projections projections) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new OwnWrites(projections, projections::await));
            }
        };
    }
}
