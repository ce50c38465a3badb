package dk.loopbog.standalone;

import dk.loopbog.command.access.FirstAdministrator;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the product where it is and how to get in. */
@Component
class Greeting {

    private final Environment environment;
    private final FirstPassword firstPassword;
    private final FirstAdministrator firstAdministrator;

    Greeting(Environment environment, FirstPassword firstPassword, FirstAdministrator firstAdministrator) {
        this.environment = environment;
        this.firstPassword = firstPassword;
        this.firstAdministrator = firstAdministrator;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) throws IOException {
        var port = ((WebServerApplicationContext) ready.getApplicationContext()).getWebServer().getPort();
        var address = "http://localhost:" + port + "/";
        var text = new StringBuilder("\nLoopbog er klar / Loopbog is ready: ").append(address).append('\n');
        if (environment.getProperty("loopbog.demo", Boolean.class, false)) {
            text.append("Demokonti / demo accounts (adgangskode / password: ").append(firstPassword.ofTheDemo()).append(")\n")
                    .append(DemoProgramme.people().stream().map(person -> "  " + person.username()).collect(Collectors.joining("\n"))).append('\n');
        }
        firstAdministrator.link().ifPresent(link -> text.append("Opret den første administrator / create the first administrator (én gang / once):\n  ")
                .append(address).append(link).append('\n'));
        System.out.println(text);
    }
}
