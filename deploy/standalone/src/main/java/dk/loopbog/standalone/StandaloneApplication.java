package dk.loopbog.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Both sides in one process, on one port. */
@SpringBootApplication(scanBasePackages = {"dk.loopbog.standalone", "dk.loopbog.command", "dk.loopbog.query"})
public class StandaloneApplication {

    public static void main(String[] args) {
        SpringApplication.run(StandaloneApplication.class, args);
    }
}
