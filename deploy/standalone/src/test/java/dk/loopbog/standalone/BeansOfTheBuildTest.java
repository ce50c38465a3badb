package dk.loopbog.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.events.settings.Setting;
import dk.loopbog.events.settings.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

class BeansOfTheBuildTest {

    private static final String[] NONE = {};

    @TempDir
    Path folder;

    @Test
    void onlyTheSettingsThatAreNamedDecideWhichBeansThereAre() {
        var plain = beans(Map.of());

        var others = Settings.ALL.stream().map(Setting::name).filter(name -> !BeansOfTheBuild.DECIDING.contains(name))
                .collect(Collectors.toMap(name -> name, name -> example(name)));
        others.put("loopbog.demo", "true");
        assertThat(beans(others)).isEqualTo(plain);

        for (var deciding : BeansOfTheBuild.DECIDING) {
            assertThat(beans(Map.of(deciding, example(deciding)))).as(deciding).isNotEqualTo(plain);
        }
    }

    @Test
    void settingsThatTheBuildCouldNotKnowAreFollowed() {
        assertThat(suit(NONE, Map.of(), Map.of())).isTrue();
        assertThat(suit(new String[] {"--loopbog.demo=true"}, Map.of("LOOPBOG_PORT", "0", "JAVA_HOME", "/jdk"), Map.of("user.dir", "/"), "data", "run")).isTrue();

        assertThat(suit(new String[] {"--spring.thymeleaf.cache=false"}, Map.of(), Map.of())).isFalse();
        assertThat(suit(NONE, Map.of("LOOPBOG_OIDC_ISSUER", ""), Map.of())).isFalse();
        assertThat(suit(NONE, Map.of("LOOPBOG_OTLP_URL", "http://traces/v1/traces"), Map.of())).isFalse();
        assertThat(suit(NONE, Map.of("SPRING_PROFILES_ACTIVE", "other"), Map.of())).isFalse();
        assertThat(suit(NONE, Map.of("MANAGEMENT_SERVER_PORT", "9090"), Map.of())).isFalse();
        assertThat(suit(NONE, Map.of(), Map.of("server.ssl.bundle", "tls"))).isFalse();
        assertThat(suit(NONE, Map.of(), Map.of(), "application-local.yaml")).isFalse();
        assertThat(suit(NONE, Map.of(), Map.of(), "config")).isFalse();
    }

    private static boolean suit(String[] arguments, Map<String, String> environment, Map<String, String> properties, String... folder) {
        var given = new Properties();
        given.putAll(properties);
        return BeansOfTheBuild.suit(arguments, environment, given, folder);
    }

    /** What Spring would make, without making it. */
    private static Set<String> beans(Map<String, String> settings) {
        var given = new HashMap<>(settings);
        given.putAll(Settings.atStart(settings));
        var arguments = given.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()).toArray(String[]::new);
        try (var context = prepared(arguments)) {
            context.refreshForAotProcessing(new RuntimeHints());
            return Set.of(context.getBeanDefinitionNames());
        }
    }

    private static GenericApplicationContext prepared(String... arguments) {
        var ours = new SpringApplication(StandaloneApplication.class);
        // no store is opened here, and none is there
        ours.setInitializers(ours.getInitializers().stream().filter(each -> !each.getClass().getSimpleName().equals("WaitsForStores")).toList());
        try {
            SpringApplication.withHook(application -> new SpringApplicationRunListener() {
                @Override
                public void contextLoaded(ConfigurableApplicationContext context) {
                    throw new SpringApplication.AbandonedRunException(context);
                }
            }, () -> {
                ours.run(arguments);
            });
            throw new AssertionError("it was to be abandoned");
        } catch (SpringApplication.AbandonedRunException abandoned) {
            return (GenericApplicationContext) abandoned.getApplicationContext();
        }
    }

    private String example(String name) {
        var setting = Settings.ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        return switch (setting.kind()) {
            case TEXT -> "a-text";
            case PORT -> "8123";
            case NUMBER -> "7";
            case YES_NO -> "false";
            case LOG_FORMAT -> "ecs";
            case ADDRESS -> "127.0.0.1";
            case FILE -> "pom.xml";
            case FOLDER -> folder.toString();
            case DATABASE -> "jdbc:postgresql://database/loopbog";
            case MONGODB -> "mongodb://store/loopbog";
            case URL -> "https://elsewhere.example/v1/traces";
            case SMTP -> "smtp://mail.example:587";
            case KEYS -> "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
            case NETWORKS -> "10.0.0.0/8";
        };
    }
}
