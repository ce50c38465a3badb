package dk.loopbog.standalone;

import java.io.File;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.aot.AotDetector;

/**
 * The build works out which beans there are (Spring's ahead-of-time processing), so that a start need not read some thousand classes to find out.
 * That holds for settings that leave the choice of beans alone; with others the start works it out itself (docs/decisions/0015).
 */
final class BeansOfTheBuild {

    /** Settings that decide which beans there are. */
    static final Set<String> DECIDING = Set.of("LOOPBOG_OIDC_ISSUER", "LOOPBOG_OTLP_URL");

    /** Set while the build works it out. */
    private static final String BUILDING = "spring.aot.processing";
    private static final Pattern OF_FRAMEWORKS = Pattern.compile("(spring|springdoc|management|server)[._-].*", Pattern.CASE_INSENSITIVE);
    private static final String SETTINGS_IN_FOLDER = "(config|application(-.*)?\\.(properties|ya?ml|xml))";

    private BeansOfTheBuild() {
    }

    /** Called before Spring starts; in the build it fails where the settings would be built in. */
    static void useWhereTheySuit(String... arguments) {
        var suit = suit(arguments, System.getenv(), System.getProperties(), Objects.requireNonNullElse(new File("").getAbsoluteFile().list(), new String[0]));
        if (Boolean.getBoolean(BUILDING)) {
            if (!suit) {
                throw new IllegalStateException("Build without settings of Spring and without " + String.join(", ", DECIDING) + ": they would be built in");
            }
        } else if (suit && areThere()) {
            System.setProperty(AotDetector.AOT_ENABLED, "true");
        }
    }

    /** Only in a jar: beside a folder of classes that somebody works on they may be of yesterday. */
    private static boolean areThere() {
        var beans = StandaloneApplication.class.getResource(StandaloneApplication.class.getSimpleName() + "__ApplicationContextInitializer.class");
        return beans != null && beans.getProtocol().equals("jar");
    }

    /** @param folder names of the files where it is started, among which Spring looks for settings */
    static boolean suit(String[] arguments, Map<String, String> environment, Properties properties, String... folder) {
        return Stream.of(arguments).allMatch(argument -> argument.startsWith("--loopbog.demo="))
                && DECIDING.stream().noneMatch(environment::containsKey)
                && noneOfFrameworks(environment.keySet())
                && noneOfFrameworks(properties.stringPropertyNames())
                && Stream.of(folder).noneMatch(name -> name.matches(SETTINGS_IN_FOLDER));
    }

    private static boolean noneOfFrameworks(Collection<String> names) {
        return names.stream().noneMatch(name -> OF_FRAMEWORKS.matcher(name).matches() && !name.startsWith("spring.aot."));
    }
}
