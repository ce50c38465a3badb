package dk.loopbog.query.consent;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.consent.ConsentEvent;
import dk.loopbog.events.consent.ConsentGiven;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.consent.ConsentWithdrawn;
import dk.loopbog.events.erasure.PersonForgotten;
import dk.loopbog.query.consent.ConsentDocument.Given;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For each participant who was ever asked and answered, what they agreed to; who is forgotten agrees to nothing. */
public record ConsentsView() implements View<ConsentDocument> {

    @Override
    public String name() {
        return "consents";
    }

    @Override
    public Class<ConsentDocument> documentType() {
        return ConsentDocument.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return switch (event) {
            case ConsentEvent e -> e.participantId();
            case PersonForgotten e -> e.participantId();
            default -> null;
        };
    }

    @Override
    public @Nullable ConsentDocument after(@Nullable ConsentDocument before, DomainEvent event, Recorded recorded) {
        return switch (event) {
            case ConsentEvent e -> after(before == null ? List.of() : before.given(), e);
            case PersonForgotten e -> new ConsentDocument(e.participantId(), before == null ? List.of()
                    : before.given().stream().map(given -> given.endedOn(e.happenedOn())).toList());
            default -> before;
        };
    }

    private static ConsentDocument after(List<Given> given, ConsentEvent event) {
        return new ConsentDocument(event.participantId(), switch (event) {
            case ConsentGiven e -> and(given, new Given(e.purpose(), e.version(), e.happenedOn(), null));
            case ConsentWithdrawn e -> ended(given, e.purpose(), e.happenedOn());
        });
    }

    /** What is given anew takes the place of what was given before. */
    private static List<Given> and(List<Given> given, Given now) {
        return given.contains(now) ? given : Stream.concat(ended(given, now.purpose(), now.from()).stream(), Stream.of(now)).toList();
    }

    private static List<Given> ended(List<Given> given, ConsentPurpose purpose, LocalDate day) {
        return given.stream().map(each -> each.purpose() == purpose ? each.endedOn(day) : each).toList();
    }
}
