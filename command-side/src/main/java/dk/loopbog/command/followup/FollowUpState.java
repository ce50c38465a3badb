package dk.loopbog.command.followup;

import dk.loopbog.events.followup.FollowUpDone;
import dk.loopbog.events.followup.FollowUpEvent;
import dk.loopbog.events.followup.FollowUpNoted;
import dk.loopbog.events.followup.FollowUpReopened;
import java.time.LocalDate;
import java.util.UUID;

/** @param changedOn day of the latest change */
public record FollowUpState(UUID groupId, boolean done, LocalDate changedOn) {

    public static FollowUpState after(FollowUpEvent event) {
        return switch (event) {
            case FollowUpNoted e -> new FollowUpState(e.groupId(), false, e.happenedOn());
            case FollowUpDone e -> new FollowUpState(e.groupId(), true, e.happenedOn());
            case FollowUpReopened e -> new FollowUpState(e.groupId(), false, e.happenedOn());
        };
    }
}
