package dk.loopbog.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Both sides in one process, on one port. */
@SpringBootApplication(scanBasePackages = {"dk.loopbog.standalone", "dk.loopbog.command", "dk.loopbog.query"},
        // the sides may give two beans one simple name
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class StandaloneApplication {

    public static void main(String[] args) {
        SpringApplication.run(StandaloneApplication.class, args);
    }
}
