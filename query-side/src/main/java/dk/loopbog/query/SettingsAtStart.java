package dk.loopbog.query;

import dk.loopbog.events.settings.Settings;
import java.util.HashMap;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Looks at the settings before anything is opened, and puts what follows from them where the others are found. */
public final class SettingsAtStart implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addFirst(new MapPropertySource("settings", new HashMap<>(Settings.atStart(System.getenv()))));
    }
}
