package dk.loopbog.command.desk;

import dk.loopbog.events.desk.DeskEvent;
import dk.loopbog.events.desk.SubmissionHandedOver;
import dk.loopbog.events.desk.SubmissionPutAside;
import dk.loopbog.events.desk.SubmissionTaken;
import dk.loopbog.events.desk.SubmissionTakenUp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a submission on the desk.
 *
 * @param researcher   account of the one who has it, or null
 * @param asideVersion the version that was put aside, or null
 */
public record DeskCaseState(@Nullable UUID researcher, @Nullable Integer asideVersion, @Nullable String asideReason) {

    static final DeskCaseState UNTOUCHED = new DeskCaseState(null, null, null);

    public static DeskCaseState after(@Nullable DeskCaseState before, DeskEvent event) {
        var state = before == null ? UNTOUCHED : before;
        return switch (event) {
            case SubmissionTaken e -> new DeskCaseState(e.researcher().subject(), state.asideVersion, state.asideReason);
            case SubmissionHandedOver e -> new DeskCaseState(e.researcher().subject(), state.asideVersion, state.asideReason);
            case SubmissionPutAside e -> new DeskCaseState(state.researcher, e.submissionVersion(), e.reason().text());
            case SubmissionTakenUp e -> new DeskCaseState(state.researcher, null, null);
        };
    }
}
