package dk.loopbog.command;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The command side as an application of its own. */
@SpringBootApplication
public class CommandSideApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(CommandSideApplication.class)
                .properties("server.port=${LOOPBOG_PORT:8080}",
                        "server.shutdown=graceful",
                        "server.forward-headers-strategy=framework",
                        "management.endpoints.web.exposure.include=health,prometheus",
                        "management.endpoint.health.probes.enabled=true",
                        "management.endpoint.health.group.readiness.include=readinessState,eventLog",
                        // a refusal is an answer, not an incident
                        "logging.level.org.axonframework.modelling.command.AbstractRepository=error")
                .run(args);
    }
}
