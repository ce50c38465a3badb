package dk.loopbog.standalone;

import dk.loopbog.command.CommandSideApplication;
import dk.loopbog.query.QuerySideApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Both sides in one process, on one port. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(basePackages = {"dk.loopbog.standalone", "dk.loopbog.command", "dk.loopbog.query"},
        // the sides may give two beans one simple name
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        // each would bring in its own side once more
        excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = {CommandSideApplication.class, QuerySideApplication.class}))
public class StandaloneApplication {

    public static void main(String[] args) throws Exception {
        if (Upkeep.isAskedFor(args)) {
            System.exit(Upkeep.run(args));
        }
        BeansOfTheBuild.useWhereTheySuit(args);
        SpringApplication.run(StandaloneApplication.class, args);
    }
}
