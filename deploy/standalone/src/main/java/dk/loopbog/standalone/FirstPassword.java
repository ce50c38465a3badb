package dk.loopbog.standalone;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The demo accounts' password: the one that was set, or a new one at each start, for {@link Greeting} to print. */
@Component
class FirstPassword {

    private static final int BYTES = 9;

    private final String ofTheDemo;

    FirstPassword(Environment environment) {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        ofTheDemo = environment.getProperty("LOOPBOG_DEMO_PASSWORD", Base64.getUrlEncoder().encodeToString(random));
    }

    String ofTheDemo() {
        return ofTheDemo;
    }
}
