package dk.loopbog.command;

import dk.loopbog.events.settings.StoresAtStart;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Before the first store is opened; {@link StoresAtStart} says what is waited for. */
public final class WaitsForStores implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        StoresAtStart.await(name -> context.getEnvironment().getProperty(name, ""));
    }
}
