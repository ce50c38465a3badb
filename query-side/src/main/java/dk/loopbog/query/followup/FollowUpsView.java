package dk.loopbog.query.followup;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.followup.FollowUpDone;
import dk.loopbog.events.followup.FollowUpEvent;
import dk.loopbog.events.followup.FollowUpNoted;
import dk.loopbog.events.followup.FollowUpReopened;
import dk.loopbog.query.followup.FollowUpsDocument.Item;
import dk.loopbog.query.view.Parts;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document for each group that something was noted about. */
public record FollowUpsView() implements View<FollowUpsDocument> {

    @Override
    public String name() {
        return "follow-ups";
    }

    @Override
    public Class<FollowUpsDocument> documentType() {
        return FollowUpsDocument.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return event instanceof FollowUpEvent e ? e.groupId() : null;
    }

    @Override
    public @Nullable FollowUpsDocument after(@Nullable FollowUpsDocument before, DomainEvent event, Recorded recorded) {
        return event instanceof FollowUpEvent e
                ? new FollowUpsDocument(e.groupId(), after(before == null ? List.of() : before.items(), e)) : before;
    }

    private static List<Item> after(List<Item> items, FollowUpEvent event) {
        return switch (event) {
            case FollowUpNoted e -> Parts.put(items, Item::id, new Item(e.followUpId(), e.text(), e.happenedOn(), null));
            case FollowUpDone e -> Parts.change(items, Item::id, e.followUpId(),
                    item -> new Item(item.id(), item.text(), item.noted(), e.happenedOn()));
            case FollowUpReopened e -> Parts.change(items, Item::id, e.followUpId(), item -> new Item(item.id(), item.text(), item.noted(), null));
        };
    }
}
