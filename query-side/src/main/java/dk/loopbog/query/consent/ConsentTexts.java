package dk.loopbog.query.consent;

import dk.loopbog.events.Ids;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.view.ReadModels;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people are asked. Until the centre issues a text of its own, the one that comes with the product holds, as version 0. */
@Component
class ConsentTexts {

    private static final int STANDARD = 0;

    private final ReadModels models;

    ConsentTexts(ReadModels models) {
        this.models = models;
    }

    /** One version in the reader's language. */
    record Told(int version, String text) {
    }

    Told current(UUID programmeId, ConsentPurpose purpose, Wording say) {
        return models.of(new ConsentTextsView()).find(Ids.consentText(programmeId, purpose)).map(known -> known.versions().getLast())
                .map(version -> told(version, say)).orElseGet(() -> standard(purpose, say));
    }

    Told version(UUID programmeId, ConsentPurpose purpose, int number, Wording say) {
        return models.of(new ConsentTextsView()).find(Ids.consentText(programmeId, purpose))
                .flatMap(known -> known.versions().stream().filter(version -> version.version() == number).findFirst())
                .map(version -> told(version, say)).orElseGet(() -> standard(purpose, say));
    }

    static String key(ConsentPurpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }

    private static Told told(ConsentTextDocument.Version version, Wording say) {
        return new Told(version.version(), say.isDanish() ? version.danish() : version.english());
    }

    private static Told standard(ConsentPurpose purpose, Wording say) {
        return new Told(STANDARD, say.text("consent.standard." + key(purpose)));
    }
}
