package dk.loopbog.query.sharing;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.sharing.SharingChanged;
import dk.loopbog.events.sharing.SharingEvent;
import dk.loopbog.query.sharing.SharingDocument.Part;
import dk.loopbog.query.view.Parts;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For each group that ever shared something, with whom it shares it. */
public record SharingsView() implements View<SharingDocument> {

    @Override
    public String name() {
        return "sharings";
    }

    @Override
    public Class<SharingDocument> documentType() {
        return SharingDocument.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return event instanceof SharingEvent e ? e.groupId() : null;
    }

    @Override
    public @Nullable SharingDocument after(@Nullable SharingDocument before, DomainEvent event, Recorded recorded) {
        return event instanceof SharingEvent e ? after(before == null ? List.of() : before.parts(), e) : before;
    }

    private static SharingDocument after(List<Part> parts, SharingEvent event) {
        return switch (event) {
            case SharingChanged e -> new SharingDocument(e.groupId(), Parts.put(parts, Part::part,
                    new Part(e.part(), e.programmeId(), List.copyOf(e.jobcentres()), List.copyOf(e.groups()))));
        };
    }
}
