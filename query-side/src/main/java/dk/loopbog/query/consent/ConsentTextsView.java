package dk.loopbog.query.consent;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.consent.ConsentTextEvent;
import dk.loopbog.events.consent.ConsentTextIssued;
import dk.loopbog.query.consent.ConsentTextDocument.Version;
import dk.loopbog.query.view.Parts;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The texts that were issued. */
public record ConsentTextsView() implements View<ConsentTextDocument> {

    @Override
    public String name() {
        return "consent-texts";
    }

    @Override
    public Class<ConsentTextDocument> documentType() {
        return ConsentTextDocument.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return event instanceof ConsentTextEvent e ? e.textId() : null;
    }

    @Override
    public @Nullable ConsentTextDocument after(@Nullable ConsentTextDocument before, DomainEvent event, Recorded recorded) {
        return event instanceof ConsentTextEvent e ? after(before == null ? List.of() : before.versions(), e) : before;
    }

    private static ConsentTextDocument after(List<Version> versions, ConsentTextEvent event) {
        return switch (event) {
            case ConsentTextIssued e -> new ConsentTextDocument(e.textId(),
                    Parts.put(versions, Version::version, new Version(e.version(), e.danish(), e.english(), e.happenedOn())));
        };
    }
}
