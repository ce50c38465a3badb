package dk.loopbog.events.group;

import dk.loopbog.events.DomainEvent;
import java.util.UUID;

/** All that can happen to one of these; the first component of each event is the id of the aggregate. */
public sealed interface LearningGroupEvent extends DomainEvent permits
        LearningGroupFormed,
        LearningGroupRenamed,
        ThemesChosen,
        MemberJoined,
        MemberLeft,
        LearningGroupDissolved,
        ProjectDescribed,
        ProjectRevised,
        LearningGoalSet,
        LearningGoalRefined,
        LearningGoalDropped,
        LearningGoalAssessed,
        ActionPlanned,
        ActionTried,
        ActionAdjusted,
        ActionStopped,
        ActionKept,
        ExpectationsChanged {

    UUID groupId();
}
