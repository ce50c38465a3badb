package dk.loopbog.query.forming;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.forming.FormingEvent;
import dk.loopbog.events.forming.GroupSketched;
import dk.loopbog.events.forming.GroupsStarted;
import dk.loopbog.events.forming.ParticipantPlaced;
import dk.loopbog.events.forming.SketchDropped;
import dk.loopbog.events.forming.ThemesProposed;
import dk.loopbog.events.forming.WishMade;
import dk.loopbog.query.forming.FormingDocument.Place;
import dk.loopbog.query.forming.FormingDocument.Sketch;
import dk.loopbog.query.forming.FormingDocument.Wish;
import dk.loopbog.query.view.Parts;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One document for each round and jobcentre whose groups are being formed. */
public record FormingView() implements View<FormingDocument> {

    @Override
    public String name() {
        return "forming";
    }

    @Override
    public Class<FormingDocument> documentType() {
        return FormingDocument.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return event instanceof FormingEvent e ? e.formingId() : null;
    }

    @Override
    public @Nullable FormingDocument after(@Nullable FormingDocument before, DomainEvent event, Recorded recorded) {
        if (!(event instanceof FormingEvent forming)) {
            return before;
        }
        if (forming instanceof ThemesProposed e) {
            return before == null ? new FormingDocument(e.formingId(), e.roundId(), e.jobcentreId(), List.copyOf(e.themes()), List.of(), List.of(),
                    List.of(), List.of()) : before.withThemes(e.themes());
        }
        return before == null ? null : after(before, forming);
    }

    private static FormingDocument after(FormingDocument before, FormingEvent event) {
        return switch (event) {
            case ThemesProposed e -> before.withThemes(e.themes());
            case WishMade e -> before.withWishes(e.themes().isEmpty()
                    ? before.wishes().stream().filter(wish -> !wish.participantId().equals(e.participantId())).toList()
                    : Parts.put(before.wishes(), Wish::participantId, new Wish(e.participantId(), e.themes().getFirst(), e.themes().size() < 2 ? null : e.themes().get(1))));
            case GroupSketched e -> before.withSketches(Parts.put(before.sketches(), Sketch::number,
                    new Sketch(e.sketch(), e.name(), List.copyOf(e.themes()), e.idea())), before.placed());
            case SketchDropped e -> before.withSketches(before.sketches().stream().filter(sketch -> sketch.number() != e.sketch()).toList(),
                    before.placed().stream().filter(place -> place.sketch() != e.sketch()).toList());
            case ParticipantPlaced e -> {
                var others = before.placed().stream().filter(place -> !place.participantId().equals(e.participantId()));
                yield before.withSketches(before.sketches(), (e.sketch() == null ? others
                        : Stream.concat(others, Stream.of(new Place(e.participantId(), e.sketch())))).toList());
            }
            case GroupsStarted e -> before.asStarted(Stream.concat(before.started().stream(), e.groups().stream()).distinct().toList());
        };
    }
}
