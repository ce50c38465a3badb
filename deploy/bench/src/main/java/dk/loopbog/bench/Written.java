package dk.loopbog.bench;

import dk.loopbog.events.Personal;
import dk.loopbog.events.logbook.LogbookEntryWritten;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** What is appended: a logbook entry of some seventy words, as one of the most frequent events. */
final class Written {

    private static final int PEOPLE = 200;
    private static final String TEXT = """
            I dag prøvede jeg det, som vi aftalte på mødet: jeg begyndte samtalen med at spørge, hvad der var gået godt siden sidst, og ventede \
            med planen til bagefter. Det tog ti minutter længere, men borgeren kom selv med to forslag, og vi skrev begge ned. Næste gang vil \
            jeg have papiret klar på forhånd, så vi kan skrive det sammen. Jeg tager det med til gruppen og hører, om andre har prøvet det samme.""";

    private Written() {
    }

    static DomainEventMessage<?> entry() {
        var person = new UUID(7, ThreadLocalRandom.current().nextInt(PEOPLE));
        var group = new UUID(8, person.getLeastSignificantBits() / 5);
        var id = UUID.randomUUID();
        var event = new LogbookEntryWritten(id, group, person, new Personal(person, TEXT), 1, null, true, LocalDate.of(2026, 3, 2));
        return new GenericDomainEventMessage<>("LogbookEntry", id.toString(), 0, event,
                Map.of("actor", person.toString(), "roles", "PARTICIPANT", "jobcentre", "silkeborg", "participant", person.toString(), "correlationId",
                        UUID.randomUUID().toString()));
    }
}
