package dk.loopbog.command;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The command side as an application of its own. */
@SpringBootApplication
public class CommandSideApplication {

    public static void main(String[] args) {
        // no application.properties: in one process with the query side there is room for one only
        new SpringApplicationBuilder(CommandSideApplication.class).properties("spring.config.name=application,command-side").run(args);
    }
}
