package dk.loopbog.command.consent;

import dk.loopbog.events.consent.ConsentTextEvent;
import dk.loopbog.events.consent.ConsentTextIssued;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the rules need to know of a text: the version now current. */
public record ConsentTextState(int version, String danish, String english, LocalDate issuedOn) {

    /** Of the text that comes with the product. */
    public static final int STANDARD = 0;

    public static ConsentTextState after(@Nullable ConsentTextState before, ConsentTextEvent event) {
        return switch (event) {
            case ConsentTextIssued e -> new ConsentTextState(e.version(), e.danish(), e.english(), e.happenedOn());
        };
    }

    boolean says(String otherDanish, String otherEnglish) {
        return danish.equals(otherDanish) && english.equals(otherEnglish);
    }
}
