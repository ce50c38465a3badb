package dk.loopbog.events.desk;

import dk.loopbog.events.DomainEvent;
import dk.loopbog.events.SubmissionRef;
import java.util.UUID;

/** All that can happen to one submission on the researchers' desk; the first component of each event is the id of the aggregate. */
public sealed interface DeskEvent extends DomainEvent permits
        SubmissionTaken,
        SubmissionHandedOver,
        SubmissionPutAside,
        SubmissionTakenUp {

    UUID caseId();

    SubmissionRef submission();

    UUID groupId();
}
