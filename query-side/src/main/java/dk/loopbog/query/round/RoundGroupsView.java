package dk.loopbog.query.round;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.group.LearningGroupFormed;
import dk.loopbog.query.group.GroupsOf;
import dk.loopbog.query.view.Parts;
import dk.loopbog.query.view.Recorded;
import dk.loopbog.query.view.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For each round its groups. */
public record RoundGroupsView() implements View<GroupsOf> {

    @Override
    public String name() {
        return "round-groups";
    }

    @Override
    public Class<GroupsOf> documentType() {
        return GroupsOf.class;
    }

    @Override
    public @Nullable UUID documentChangedBy(DomainEvent event) {
        return event instanceof LearningGroupFormed e ? e.roundId() : null;
    }

    @Override
    public @Nullable GroupsOf after(@Nullable GroupsOf before, DomainEvent event, Recorded recorded) {
        if (!(event instanceof LearningGroupFormed e)) {
            return before;
        }
        var groups = before == null ? List.<GroupsOf.Entry>of() : before.groups();
        return new GroupsOf(e.roundId(), Parts.add(groups, new GroupsOf.Entry(e.groupId(), e.roundId(), e.jobcentreId(), e.happenedOn())));
    }
}
