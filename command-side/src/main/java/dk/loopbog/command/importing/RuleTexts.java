package dk.loopbog.command.importing;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What a code means, in Danish and English. */
final class RuleTexts {

    static final Locale DANISH = Locale.of("da");
    private static final String BUNDLE = "texts.rules";

    private RuleTexts() {
    }

    static String of(String code, Locale language) {
        var texts = ResourceBundle.getBundle(BUNDLE, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        try {
            return texts.getString("rule." + code);
        } catch (MissingResourceException e) {
            return code;
        }
    }
}
